import type { ForgeryInquiryContext } from '@shared/domain/items/forgery-inquiry-context'
import type { CommandInput } from '@shared/domain/items/types'
import type { Law, Outcome } from './law'

type Context = ForgeryInquiryContext

/**
 * 涉嫌造假核查, typed by hand: staff of the centre open it, the machine flags the file and lifts the flag, evidence is recorded, the
 * person and their unit are told, a second person confirms or stops; nothing is established without evidence for it; what
 * came of it is told once it stands.
 */
export const forgeryInquiryLaw: Law<Context> = {
  grid: `
    state            submit           flag    record-evidence  tell   conclude  confirm   send-back  refuse    lift    recheck tell-outcome
    none             clerk|archivist  -       -                -      -         -         -          -         -       -      -
    flagging         -                system  -                -      -         -         -          -         -       -      -
    inquiring        -                -       clerk            clerk  clerk     -         -          reviewer  -       -      -
    in-confirmation  -                -       -                -      -         reviewer  reviewer   -         -       -      -
    lifting          -                -       -                -      -         -         -          -         system  system -
    cleared          -                -       -                -      -         -         -          -         -       -      clerk
    established      -                -       -                -      -         -         -          -         -       -      clerk
    stopped          -                -       -                -      -         -         -          -         -       -      clerk
  `,
  labels: {
    none: '未提交',
    flagging: '正在标记档案',
    inquiring: '核查中',
    'in-confirmation': '结论复核中',
    lifting: '正在归档',
    cleared: '排除造假',
    established: '查实造假',
    stopped: '核查终止',
  },
  finals: ['cleared', 'established', 'stopped'],
  effects: { flagging: ['flag-inquiry'], lifting: ['lift-inquiry'] },
  corrections: { cleared: { to: 'flagging', undo: [] }, established: { to: 'flagging', undo: [] } },
  ways: waysOf(),
  reasons: ['not-kept-here', 'record-differs'],
  answers: {
    'record-evidence': [{}, evidence('supports'), { ...evidence('against'), evidenceShows: 'perhaps' }],
    tell: [{}, told('person'), told('unit')],
    'tell-outcome': [{}, told('person'), told('unit')],
    conclude: [{}, conclusion('cleared'), conclusion('established'), conclusion('stopped')],
  },
  contexts: everyContext,
  outcome,
}

function waysOf(): Law['ways'] {
  const open = [['submit', 'flagging']] as const
  const inquiring = [...open, ['flag', 'inquiring']] as const
  const concluded = [...inquiring, ['conclude', 'in-confirmation']] as const
  const lifting = [...concluded, ['confirm', 'lifting']] as const
  return {
    ...{ flagging: open, inquiring, 'in-confirmation': concluded, lifting },
    cleared: [...lifting, ['lift', 'cleared']],
    established: [...lifting, ['lift', 'established']],
    stopped: [...inquiring, ['refuse', 'lifting'], ['lift', 'stopped']],
  }
}

function evidence(evidenceShows: string) {
  const said = { evidenceFrom: '毕业学校复函', evidenceOn: '2026-02', evidenceWords: '没有此人的学籍' }
  return { ...said, evidenceShows }
}

function told(toldWho: string) {
  return { toldWho, toldHow: 'letter', toldOn: '2026-02-11' }
}

function conclusion(outcome: string) {
  return { outcome, outcomeWords: '依据学校复函认定', pages: '2' }
}

function everyContext(): Context[] {
  const sound = { nameEqual: true, idEqual: true, openTransfer: false, duplicate: false }
  const file = { state: 'shelved' as const, ...sound, inquiry: 'open' as const }
  const best: Context = {
    ...{
      archive: file,
      decidedBefore: false,
      evidence: ['supports'],
      told: ['person', 'unit'],
      toldOutcome: [],
    },
    ...{ hasUnit: true, outcome: 'established' },
  }
  return [
    best,
    { ...best, decidedBefore: true, outcome: 'cleared' },
    { ...best, evidence: [], outcome: '' },
    { ...best, evidence: ['against', 'unclear'], outcome: 'stopped' },
    { ...best, told: [] },
    { ...best, told: ['person'] },
    { ...best, told: ['person'], hasUnit: false, outcome: 'cleared' },
    { ...best, told: ['unit'], hasUnit: false },
    { ...best, archive: null, outcome: 'stopped' },
    { ...best, archive: { ...file, state: 'expected', inquiry: 'none' } },
    { ...best, archive: { ...file, state: 'dispatched' }, decidedBefore: true },
    { ...best, archive: { ...file, state: 'lent' } },
    { ...best, archive: { ...file, nameEqual: false } },
    { ...best, archive: { ...file, state: 'received', duplicate: true } },
  ]
}

const LEADS: Record<string, string> = { 'send-back': 'inquiring', recheck: 'inquiring' }

function outcome(command: string, input: CommandInput, context: Context): Outcome {
  const { answers = {}, reason = '' } = input
  if (command === 'submit') return isKept(context) ? { to: 'flagging' } : { problem: 'case.archive-not-held' }
  if (command === 'flag') return input.result?.archiveId ? { to: 'inquiring' } : { problem: 'system.fault' }
  if (command === 'record-evidence')
    return answers.evidenceShows === 'supports' ? { to: 'inquiring' } : { problem: 'request.invalid' }
  if (command === 'tell-outcome') return answers.toldWho ? { to: '' } : { problem: 'request.invalid' }
  if (command === 'tell') return answers.toldWho ? { to: 'inquiring' } : { problem: 'request.invalid' }
  if (command === 'conclude') return conclude(answers, context)
  if (command === 'lift') return lift(input, context)
  if (command === 'refuse') return stopped(reason, context)
  if (command !== 'confirm') return { to: LEADS[command] ?? '' }
  return context.decidedBefore
    ? { problem: 'case.second-person-needed' }
    : (bound(context) ?? { to: 'lifting' })
}

function isKept({ archive }: Context): boolean {
  return archive !== null && archive.state !== 'expected' && archive.state !== 'dispatched'
}

function bound({ archive, evidence: known, told: knows, hasUnit }: Context): Outcome | null {
  if (archive?.state !== 'shelved' && archive?.state !== 'received') return { problem: 'case.bag-not-here' }
  if (!archive.nameEqual) return { problem: 'case.archive-of-other' }
  if (archive.duplicate) return { problem: 'case.archive-flagged' }
  if (known.length === 0) return { problem: 'case.evidence-missing' }
  const isTold = knows.includes('person') && (knows.includes('unit') || !hasUnit)
  return isTold ? null : { problem: 'case.not-told' }
}

function conclude(answers: Readonly<Record<string, string>>, context: Context): Outcome {
  if (answers.outcome !== 'cleared' && answers.outcome !== 'established')
    return { problem: 'request.invalid' }
  const broken = bound(context)
  if (broken) return broken
  return answers.outcome === 'established' && !context.evidence.includes('supports')
    ? { problem: 'case.evidence-missing' }
    : { to: 'in-confirmation' }
}

/** What was stopped files nothing; what was concluded is filed first. */
function lift({ result }: CommandInput, { outcome: found }: Context): Outcome {
  if (found === 'stopped') return { to: 'stopped' }
  return found && result?.paperId ? { to: found } : { problem: 'system.fault' }
}

function stopped(reason: string, context: Context): Outcome {
  if (reason !== 'not-kept-here' && reason !== 'record-differs') return { problem: 'case.reason-needed' }
  if (context.decidedBefore) return { problem: 'case.second-person-needed' }
  const isSo = reason === 'not-kept-here' ? !isKept(context) : context.archive?.nameEqual === false
  return isSo ? { to: 'lifting' } : { problem: 'case.reason-unfit' }
}
