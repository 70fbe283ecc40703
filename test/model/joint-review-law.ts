import type { JointReviewContext } from '@shared/domain/items/joint-review-context'
import type { CommandInput } from '@shared/domain/items/types'
import type { Law, Outcome } from './law'

type Context = JointReviewContext

/**
 * 联审认定, typed by hand: departments are invited, each that was invited has to answer before there is a conclusion, a second
 * person confirms it, and what some department has otherwise on record is never found consistent. While a suspected forgery is
 * inquired into nothing is concluded (G37), and the centre begins none.
 */
export const jointReviewLaw: Law<Context> = {
  grid: `
    state            submit  open-by-centre   invite  record-opinion  conclude  confirm   send-back  refuse  withdraw  file    recheck
    none             person  clerk|archivist  -       -               -         -         -          -       -         -       -
    in-review        -       -                clerk   -               -         -         -          clerk   person    -       -
    consulting       -       -                clerk   clerk           clerk     -         -          -       person    -       -
    in-confirmation  -       -                -       -               -         reviewer  reviewer   -       -         -       -
    filing           -       -                -       -               -         -         -          -       -         system  system
    concluded        -       -                -       -               -         -         -          -       -         -       -
    refused          -       -                -       -               -         -         -          -       -         -       -
    withdrawn        -       -                -       -               -         -         -          -       -         -       -
  `,
  labels: {
    none: '未提交',
    'in-review': '受理核对中',
    consulting: '征求部门意见',
    'in-confirmation': '结论复核中',
    filing: '正在归档',
    concluded: '已有结论',
    refused: '不予受理',
    withdrawn: '已撤回',
  },
  finals: ['concluded', 'refused', 'withdrawn'],
  effects: { filing: ['file-material'] },
  corrections: { refused: { to: 'in-review', undo: [] } },
  ways: waysOf(),
  reasons: ['not-kept-here', 'record-differs', 'duplicate-record', 'under-inquiry'],
  answers: {
    invite: [{}, invitation(), invitation('pension')],
    'record-opinion': [{ department: 'pension' }, opinionOf('pension'), opinionOf('medical')],
    conclude: [{}, conclusion('consistent'), conclusion('not-recognised')],
  },
  contexts: everyContext,
  outcome,
}

function waysOf(): Law['ways'] {
  const submit = ['submit', 'in-review'] as const
  const invite = [submit, ['invite', 'consulting']] as const
  const conclude = [...invite, ['conclude', 'in-confirmation']] as const
  const filing = [...conclude, ['confirm', 'filing']] as const
  return {
    ...{ 'in-review': [submit], consulting: invite, 'in-confirmation': conclude, filing },
    concluded: [...filing, ['file', 'concluded']],
    refused: [submit, ['refuse', 'refused']],
    withdrawn: [submit, ['withdraw', 'withdrawn']],
  }
}

function invitation(...invited: string[]) {
  const all = ['employment', 'pension', 'insurance', 'medical']
  return Object.fromEntries(all.map((one) => [`invite-${one}`, invited.includes(one) ? 'yes' : 'no']))
}

function opinionOf(department: string) {
  return { department, opinion: 'agrees', opinionWords: '缴费记录一致', opinionOn: '2026-02-11' }
}

function conclusion(outcome: string) {
  return { outcome, outcomeWords: '依据招工表认定', pages: '2' }
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
    ...{ archive: file, identityLevel: 'verified', decidedBefore: false, outcome: '' },
    ...{ invited: ['pension'], answered: ['pension'], opinions: { pension: 'agrees' }, differs: false },
  }
  return [
    best,
    { ...best, identityLevel: 'none' },
    { ...best, identityLevel: 'declared', decidedBefore: true },
    { ...best, invited: [], answered: [], opinions: {} },
    { ...best, answered: [], opinions: {} },
    { ...best, invited: ['pension', 'medical'] },
    { ...best, opinions: { pension: 'differs' }, differs: true },
    { ...best, archive: null },
    { ...best, archive: { ...file, state: 'dispatched' } },
    { ...best, archive: { ...file, idEqual: false } },
    { ...best, archive: { ...file, state: 'lent', duplicate: true } },
    { ...best, archive: { ...file, inquiry: 'open' } },
    { ...best, archive: { ...file, inquiry: 'established' } },
  ]
}

const ENDS: Record<string, string> = {
  withdraw: 'withdrawn',
  'send-back': 'consulting',
  recheck: 'consulting',
}

function outcome(command: string, input: CommandInput, context: Context): Outcome {
  const { answers = {}, reason = '' } = input
  if (command === 'submit')
    return context.identityLevel === 'none' ? { problem: 'identity.needed' } : { to: 'in-review' }
  if (command === 'open-by-centre') return opened(context)
  if (command === 'invite') return invite(answers)
  if (command === 'record-opinion') return record(answers, context)
  if (command === 'conclude') return conclude(answers, context)
  if (command === 'confirm')
    return context.decidedBefore
      ? { problem: 'case.second-person-needed' }
      : (bound(context) ?? { to: 'filing' })
  if (command === 'file') return input.result?.paperId ? { to: 'concluded' } : { problem: 'system.fault' }
  if (command === 'refuse') return refused(reason, context)
  return { to: ENDS[command] ?? '' }
}

function opened({ archive }: Context): Outcome {
  if (!archive || archive.state === 'dispatched') return { problem: 'case.archive-not-held' }
  return archive.inquiry === 'open' ? { problem: 'case.inquiry-open' } : { to: 'in-review' }
}

function invite(answers: Readonly<Record<string, string>>): Outcome {
  if (!answers['invite-medical']) return { problem: 'request.invalid' }
  return Object.values(answers).includes('yes') ? { to: 'consulting' } : { problem: 'case.nobody-invited' }
}

function record(
  { department = '', opinion }: Readonly<Record<string, string>>,
  { invited }: Context,
): Outcome {
  if (!opinion) return { problem: 'request.invalid' }
  return invited.map(String).includes(department)
    ? { to: 'consulting' }
    : { problem: 'case.department-not-invited' }
}

function bound({ archive, invited, answered }: Context): Outcome | null {
  if (!archive || archive.state === 'dispatched') return { problem: 'case.archive-not-held' }
  if (!archive.idEqual) return { problem: 'case.archive-of-other' }
  if (archive.duplicate) return { problem: 'case.archive-flagged' }
  if (archive.inquiry === 'open') return { problem: 'case.inquiry-open' }
  const isWhole = invited.length > 0 && invited.length === answered.length
  return isWhole ? null : { problem: 'case.opinions-missing' }
}

function conclude(answers: Readonly<Record<string, string>>, context: Context): Outcome {
  if (!answers.outcome) return { problem: 'request.invalid' }
  const broken = bound(context)
  if (broken) return broken
  return answers.outcome === 'consistent' && context.differs
    ? { problem: 'case.opinions-differ' }
    : { to: 'in-confirmation' }
}

function refused(reason: string, { archive }: Context): Outcome {
  const so: Record<string, boolean> = {
    'not-kept-here': archive === null || archive.state === 'dispatched',
    'record-differs': archive?.idEqual === false,
    'duplicate-record': archive?.duplicate === true,
    'under-inquiry': archive?.inquiry === 'open',
  }
  if (so[reason] === undefined) return { problem: 'case.reason-needed' }
  return so[reason] ? { to: 'refused' } : { problem: 'case.reason-unfit' }
}
