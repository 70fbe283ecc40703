import type { MaterialCollectionContext } from '@shared/domain/items/material-collection-context'
import type { CommandInput } from '@shared/domain/items/types'
import type { Law, Outcome } from './law'

type Context = MaterialCollectionContext

const CHECKS = [
  ...['not-secret', 'known-origin', 'in-scope', 'finished', 'right-person', 'complete'],
  ...['legible', 'true', 'filled', 'formalities', 'paper'],
]
/** Of secret papers and loose ones the system gives none back. */
const RETURNING = CHECKS.slice(3)
const yes = (...but: string[]) =>
  Object.fromEntries(CHECKS.map((check) => [`is-${check}`, but.includes(check) ? 'no' : 'yes']))

/**
 * 材料收集归档, typed by hand: a paper is photographed first or brought at once; it is filed only when it lies here, in a file that
 * lies here, after every check was passed; a secret one is entered as a stub, one without origin or place in the catalogue lies on the
 * tray; whatever else it failed is a reason to return it, and nothing else is: not that it came late. An original that never comes ends
 * its case once the day has passed that it was waited for, and not before. What a unit hands in for its people the centre enters, or
 * the unit itself by the number and code of its letter; only their own deeds are the person's to withdraw.
 */
export const materialCollectionLaw: Law<Context> = {
  grid: `
    state           submit  open-by-centre   hand-in  receive  identify  approve  call-in  refuse  set-aside  end-waiting  withdraw  file    tray    stub    recheck
    none            person  clerk            outside  -        -         -        -        -       -          -            -         -       -       -       -
    awaiting-paper  -       -                -        clerk    -         -        -        -       -          clerk        person    -       -       -       -
    in-review       -       -                -        -        clerk     -        clerk    clerk   -          -            person    -       -       -       -
    identified      -       -                -        -        clerk     clerk    clerk    clerk   clerk      -            person    -       -       -       -
    filing          -       -                -        -        -         -        -        -       -          -            -         system  -       -       system
    setting-aside   -       -                -        -        -         -        -        -       -          -            -         -       system  system  system
    filed           -       -                -        -        -         -        -        -       -          -            -         -       -       -       -
    stubbed         -       -                -        -        -         -        -        -       -          -            -         -       -       -       -
    on-tray         -       -                -        -        -         -        -        -       -          -            -         -       -       -       -
    returned        -       -                -        -        -         -        -        -       -          -            -         -       -       -       -
    withdrawn       -       -                -        -        -         -        -        -       -          -            -         -       -       -       -
    lapsed          -       -                -        -        -         -        -        -       -          -            -         -       -       -       -
  `,
  labels: {
    none: '未提交',
    'awaiting-paper': '等待交来原件',
    'in-review': '等待鉴别',
    identified: '已鉴别',
    filing: '正在归档',
    'setting-aside': '正在登记',
    filed: '已归档',
    stubbed: '已当面收下',
    'on-tray': '已收下，等待核定',
    returned: '已退回',
    withdrawn: '已撤回',
    lapsed: '原件没有来，先办结',
  },
  finals: ['filed', 'stubbed', 'on-tray', 'returned', 'withdrawn', 'lapsed'],
  owes: 'awaiting-paper',
  caused: { remind: ['tell-person'] },
  effects: {
    identified: ['clear-pictures'],
    filing: ['file-material'],
    'setting-aside': ['set-aside-material'],
  },
  corrections: { returned: { to: 'in-review', undo: [] } },
  ways: {
    'awaiting-paper': [['submit', 'awaiting-paper']],
    lapsed: [
      ['submit', 'awaiting-paper'],
      ['end-waiting', 'lapsed'],
    ],
    'in-review': [['submit', 'in-review']],
    identified: [
      ['submit', 'in-review'],
      ['identify', 'identified'],
    ],
    filing: [
      ['submit', 'in-review'],
      ['identify', 'identified'],
      ['approve', 'filing'],
    ],
    filed: [
      ['submit', 'in-review'],
      ['identify', 'identified'],
      ['approve', 'filing'],
      ['file', 'filed'],
    ],
    'setting-aside': [
      ['submit', 'in-review'],
      ['identify', 'identified'],
      ['set-aside', 'setting-aside'],
    ],
    stubbed: [
      ['submit', 'in-review'],
      ['identify', 'identified'],
      ['set-aside', 'setting-aside'],
      ['stub', 'stubbed'],
    ],
    'on-tray': [
      ['submit', 'in-review'],
      ['identify', 'identified'],
      ['set-aside', 'setting-aside'],
      ['tray', 'on-tray'],
    ],
    returned: [
      ['submit', 'in-review'],
      ['refuse', 'returned'],
    ],
    withdrawn: [
      ['submit', 'in-review'],
      ['withdraw', 'withdrawn'],
    ],
  },
  reasons: ['not-kept-here', ...RETURNING],
  answers: {
    receive: [{}, { receivedFrom: 'stranger' }, { receivedFrom: 'post' }],
    identify: [
      {},
      { 'is-not-secret': 'no' },
      { 'is-not-secret': 'no', stubCategory: '5', stubPages: '2' },
      yes(),
      { ...yes('true'), title: '劳动合同', pages: '3', form: 'original' },
      { ...yes(), title: '劳动合同', pages: '0', form: 'original' },
    ],
  },
  contexts: everyContext,
  outcome,
}

/** The gravest says where the paper goes. */
function verdictOn(failed: readonly string[]): 'accept' | 'return' | 'tray' | 'stub' {
  if (failed.includes('not-secret')) return 'stub'
  if (failed.includes('known-origin') || failed.includes('in-scope')) return 'tray'
  return failed.length ? 'return' : 'accept'
}

const HERE = {
  state: 'shelved',
  nameEqual: true,
  idEqual: true,
  openTransfer: false,
  duplicate: false,
  inquiry: 'none',
} as const

function everyContext(): Context[] {
  const failing = (...failed: string[]): Context['intake'] => ({
    verdict: verdictOn(failed),
    failed: failed.map((check) => ({ check })),
  })
  const best: Context = {
    ...{ identityLevel: 'verified', byHand: false, received: true, intake: failing(), archive: HERE },
    ...{ proposed: {}, doubts: [], today: '2026-03-05', originalBy: null },
  }
  return [
    { ...best, identityLevel: 'none' },
    { ...best, identityLevel: 'declared', byHand: true, received: false, intake: null },
    best,
    { ...best, received: false },
    { ...best, received: false, originalBy: '2026-03-05' },
    { ...best, received: false, originalBy: '2026-03-04' },
    { ...best, archive: null },
    { ...best, archive: { ...HERE, state: 'dispatched' } },
    { ...best, archive: { ...HERE, state: 'lent' } },
    { ...best, archive: { ...HERE, nameEqual: false } },
    { ...best, archive: { ...HERE, state: 'received', duplicate: true } },
    { ...best, intake: null },
    { ...best, intake: failing('finished') },
    { ...best, intake: failing('true', 'formalities') },
    { ...best, intake: failing('not-secret') },
    { ...best, intake: failing('not-secret'), received: false },
    { ...best, intake: failing('known-origin', 'complete') },
    { ...best, intake: failing('in-scope') },
    { ...best, intake: failing('in-scope'), archive: { ...HERE, state: 'lent' } },
  ]
}

const ENTERED: Record<string, string> = { file: 'filed', tray: 'on-tray', stub: 'stubbed' }
const ENDS: Record<string, string> = { withdraw: 'withdrawn', recheck: 'in-review' }

function outcome(command: string, input: CommandInput, context: Context): Outcome {
  if (command === 'submit')
    return context.identityLevel === 'none'
      ? { problem: 'identity.needed' }
      : { to: context.byHand ? 'awaiting-paper' : 'in-review' }
  if (command === 'open-by-centre' || command === 'hand-in') return { to: 'in-review' }
  if (command === 'receive')
    return input.answers?.receivedFrom === 'post' ? { to: 'in-review' } : { problem: 'request.invalid' }
  if (command === 'identify')
    return isWhole(input.answers ?? {}) ? { to: 'identified' } : { problem: 'request.invalid' }
  if (command === 'call-in')
    return context.received ? { problem: 'case.paper-here-already' } : { to: 'awaiting-paper' }
  if (command === 'end-waiting')
    return context.originalBy === '2026-03-04' ? { to: 'lapsed' } : { problem: 'case.original-awaited' }
  const entered = ENTERED[command]
  if (entered) return input.result?.paperId ? { to: entered } : { problem: 'system.fault' }
  if (command === 'approve') return approved(context)
  if (command === 'set-aside') return setAside(context)
  if (command === 'refuse') return refused(input.reason ?? '', context)
  return { to: ENDS[command] ?? '' }
}

/** Of a secret paper nothing else is asked. */
const isWhole = (answers: Readonly<Record<string, string>>): boolean =>
  (answers['is-not-secret'] === 'no' && answers.stubPages === '2') ||
  (answers['is-not-secret'] === 'yes' && answers.pages === '3')

/** What is wrong before anything can be entered in the file. */
function beforeEntry({ archive, received }: Context): Outcome | null {
  if (archive?.state !== 'received' && archive?.state !== 'shelved') return { problem: 'case.bag-not-here' }
  if (!archive.nameEqual) return { problem: 'case.archive-of-other' }
  if (archive.duplicate) return { problem: 'case.archive-flagged' }
  if (!received) return { problem: 'case.paper-not-here' }
  return null
}

const approved = (context: Context): Outcome =>
  beforeEntry(context) ??
  (context.intake?.failed.length === 0 ? { to: 'filing' } : { problem: 'case.intake-failed' })

const setAside = (context: Context): Outcome =>
  ['stub', 'tray'].includes(context.intake?.verdict ?? '')
    ? (beforeEntry(context) ?? { to: 'setting-aside' })
    : { problem: 'case.nothing-set-aside' }

function refused(reason: string, { archive, intake }: Context): Outcome {
  if (![...RETURNING, 'not-kept-here'].includes(reason)) return { problem: 'case.reason-needed' }
  const fits =
    reason === 'not-kept-here'
      ? archive === null || archive.state === 'dispatched'
      : intake?.verdict === 'return' && intake.failed.some(({ check }) => check === reason)
  return fits ? { to: 'returned' } : { problem: 'case.reason-unfit' }
}
