import type { FactCorrectionContext } from '@shared/domain/items/fact-correction-context'
import type { CommandInput } from '@shared/domain/items/types'
import type { Law, Outcome } from './law'

type Context = FactCorrectionContext

/**
 * 更正记载事项, typed by hand from article 29: nobody alters what a file records but by an approving document that is in the file or
 * goes into it, and two people; who has no such document is told where to turn. A centre may begin it on a file it keeps; while a
 * forgery is inquired into nothing is corrected (G37).
 */
export const factCorrectionLaw: Law<Context> = {
  grid: `
    state            submit  open-by-centre   approve  confirm   send-back  refuse  withdraw  apply   recheck
    none             person  clerk|archivist  -        -         -          -       -         -       -
    in-review        -       -                clerk    -         -          clerk   person    -       -
    in-confirmation  -       -                -        reviewer  reviewer   -       person    -       -
    correcting       -       -                -        -         -          -       -         system  system
    corrected        -       -                -        -         -          -       -         -       -
    refused          -       -                -        -         -          -       -         -       -
    withdrawn        -       -                -        -         -          -       -         -       -
  `,
  labels: {
    none: '未提交',
    'in-review': '核对中',
    'in-confirmation': '复核中',
    correcting: '正在更正',
    corrected: '已更正',
    refused: '不予更正',
    withdrawn: '已撤回',
  },
  finals: ['corrected', 'refused', 'withdrawn'],
  effects: { correcting: ['correct-recorded-fact'] },
  corrections: { refused: { to: 'in-review', undo: [] } },
  ways: waysOf(),
  reasons: [
    ...['not-kept-here', 'record-differs', 'under-inquiry'],
    ...['no-approval', 'recorded-already', 'duplicate-record'],
  ],
  answers: { approve: [{}, { approval: 'change-approval' }, filed(), brought()] },
  contexts: everyContext,
  outcome,
}

function waysOf(): Law['ways'] {
  const submit = ['submit', 'in-review'] as const
  const approve = [submit, ['approve', 'in-confirmation']] as const
  const confirm = [...approve, ['confirm', 'correcting']] as const
  return {
    ...{ 'in-review': [submit], 'in-confirmation': approve, correcting: confirm },
    corrected: [...confirm, ['apply', 'corrected']],
    refused: [submit, ['refuse', 'refused']],
    withdrawn: [submit, ['withdraw', 'withdrawn']],
  }
}

function filed() {
  return { approval: 'age-history-recognition', document: 'filed' }
}

function brought() {
  const paper = { title: '更改批复', maker: '演示市委组织部', formedOn: '2026-01-05', pages: '1' }
  return { approval: 'change-approval', document: 'brought', ...paper }
}

function everyContext(): Context[] {
  const file = {
    state: 'shelved',
    nameEqual: true,
    idEqual: true,
    openTransfer: false,
    duplicate: false,
    inquiry: 'none',
  } as const
  const best: Context = {
    ...{ archive: file, identityLevel: 'verified', decidedBefore: false, byCentre: false },
    ...{ what: 'workStart', value: '1998-05', recorded: '1997-09' },
  }
  return [
    best,
    { ...best, identityLevel: 'none' },
    { ...best, identityLevel: 'declared' },
    { ...best, decidedBefore: true },
    { ...best, identityLevel: 'declared', byCentre: true },
    { ...best, archive: { ...file, inquiry: 'open' } },
    { ...best, archive: { ...file, inquiry: 'established' }, byCentre: true },
    { ...best, recorded: null },
    { ...best, recorded: '1998-05' },
    { ...best, archive: null },
    { ...best, archive: { ...file, state: 'expected' } },
    { ...best, archive: { ...file, state: 'received' } },
    { ...best, archive: { ...file, state: 'lent' } },
    { ...best, archive: { ...file, state: 'dispatched', duplicate: true } },
    { ...best, archive: { ...file, nameEqual: false } },
    { ...best, archive: { ...file, idEqual: false, duplicate: true } },
    { ...best, archive: { ...file, duplicate: true }, decidedBefore: true },
  ]
}

const ENDS: Record<string, string> = {
  withdraw: 'withdrawn',
  'send-back': 'in-review',
  recheck: 'in-review',
}

function outcome(command: string, input: CommandInput, context: Context): Outcome {
  if (command === 'submit')
    return context.identityLevel === 'none' ? { problem: 'identity.needed' } : { to: 'in-review' }
  if (command === 'open-by-centre') return opened(context)
  if (command === 'approve') return approved(input, context)
  if (command === 'confirm')
    return context.decidedBefore
      ? { problem: 'case.second-person-needed' }
      : (bound(context) ?? { to: 'correcting' })
  if (command === 'apply') return input.result?.archiveId ? { to: 'corrected' } : { problem: 'system.fault' }
  if (command === 'refuse') return refused(input.reason ?? '', context)
  return { to: ENDS[command] ?? '' }
}

function bound({ archive, recorded, value }: Context): Outcome | null {
  if (!archive || !['received', 'shelved'].includes(archive.state)) return { problem: 'case.bag-not-here' }
  if (!archive.nameEqual || !archive.idEqual) return { problem: 'case.archive-of-other' }
  if (archive.duplicate) return { problem: 'case.archive-flagged' }
  if (archive.inquiry === 'open') return { problem: 'case.inquiry-open' }
  return recorded === value ? { problem: 'material.same' } : null
}

function opened({ archive }: Context): Outcome {
  if (!archive || !['received', 'shelved', 'lent'].includes(archive.state))
    return { problem: 'case.archive-not-held' }
  return archive.inquiry === 'open' ? { problem: 'case.inquiry-open' } : { to: 'in-review' }
}

/** No document named, no correction. */
function approved({ answers = {}, identityChecked }: CommandInput, context: Context): Outcome {
  if (!answers.document) return { problem: 'request.invalid' }
  const broken = bound(context)
  if (broken) return broken
  const isSeen = context.byCentre || context.identityLevel === 'verified' || identityChecked === true
  return isSeen ? { to: 'in-confirmation' } : { problem: 'case.identity-check-needed' }
}

function refused(reason: string, { archive, recorded, value }: Context): Outcome {
  const so: Record<string, boolean> = {
    'not-kept-here': !archive || archive.state === 'expected' || archive.state === 'dispatched',
    'record-differs': archive !== null && !(archive.nameEqual && archive.idEqual),
    'under-inquiry': archive?.inquiry === 'open',
    'no-approval': true,
    'recorded-already': recorded === value,
    'duplicate-record': archive?.duplicate === true,
  }
  if (so[reason] === undefined) return { problem: 'case.reason-needed' }
  return so[reason] ? { to: 'refused' } : { problem: 'case.reason-unfit' }
}
