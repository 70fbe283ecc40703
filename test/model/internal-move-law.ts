import type { CustodyState } from '@shared/domain/archives/custody-table'
import type { InternalMoveContext } from '@shared/domain/items/internal-move-context'
import type { CommandInput } from '@shared/domain/items/types'
import type { Law, Outcome } from './law'
import { refusedFor } from './refused'

type Context = InternalMoveContext

const APPLY = ['apply-internal-move']

/**
 * 内部调转, typed by hand: into the account of a unit nobody's file comes without their own word, or what the unit's confirmation or a
 * contract shows; out of it their application is enough; a centre that proposes it needs a second
 * person. Lent, leaving, inquired into or lost, it waits and is not refused.
 */
export const internalMoveLaw: Law<Context> = {
  grid: `
    state       submit  open-by-centre   apply-by-agent  agree-to-move  decline-move  record-agreement  record-decline  approve         refuse          withdraw  apply   recheck
    none        person  clerk|archivist  person          -              -             -                 -               -               -               -         -       -
    in-consent  -       -                -               person         person        clerk|reviewer    clerk|reviewer  -               -               -         -       -
    in-review   -       -                -               -              -             -                 -               clerk|reviewer  clerk|reviewer  person    -       -
    applying    -       -                -               -              -             -                 -               -               -               -         system  system
    moved       -       -                -               -              -             -                 -               -               -               -         -       -
    refused     -       -                -               -              -             -                 -               -               -               -         -       -
    declined    -       -                -               -              -             -                 -               -               -               -         -       -
    withdrawn   -       -                -               -              -             -                 -               -               -               -         -       -
  `,
  labels: {
    none: '未提交',
    'in-consent': '等本人同意',
    'in-review': '核对中',
    applying: '正在调转',
    moved: '已调转',
    refused: '不予调转',
    declined: '本人不同意',
    withdrawn: '已撤回',
  },
  finals: ['moved', 'refused', 'declined', 'withdrawn'],
  effects: { applying: APPLY },
  caused: {
    'open-by-centre': ['tell-person'],
    'apply-by-agent': ['tell-person'],
    apply: ['tell-person'],
    refuse: ['tell-person'],
  },
  ways: {
    'in-consent': [['open-by-centre', 'in-consent']],
    'in-review': [['submit', 'in-review']],
    applying: [['submit', 'applying']],
    moved: [
      ['submit', 'applying'],
      ['apply', 'moved'],
    ],
    refused: [
      ['submit', 'in-review'],
      ['refuse', 'refused'],
    ],
    declined: [
      ['open-by-centre', 'in-consent'],
      ['decline-move', 'declined'],
    ],
    withdrawn: [
      ['submit', 'in-review'],
      ['withdraw', 'withdrawn'],
    ],
  },
  reasons: [
    ...['not-kept-here', 'record-differs', 'duplicate-record', 'identity-unconfirmed'],
    ...['paper-unfit', 'no-account', 'already-so', 'unit-letter-unfit', 'deceased'],
  ],
  answers: { 'record-agreement': [{}, { agreedHow: 'in-person' }] },
  corrections: { refused: { to: 'in-review', undo: [] } },
  contexts: everyContext,
  outcome,
}

const ALWAYS: Record<string, string> = {
  'agree-to-move': 'applying',
  'decline-move': 'declined',
  'record-decline': 'declined',
  withdraw: 'withdrawn',
  recheck: 'in-review',
}

function outcome(command: string, input: CommandInput, context: Context): Outcome {
  const to = ALWAYS[command]
  if (to) return { to }
  if (command === 'submit') return submitted(context)
  if (command === 'apply') return input.result?.archiveId ? { to: 'moved' } : { problem: 'system.fault' }
  if (command === 'refuse') return refusedFor(TRUE_WHEN, input, context)
  if (command === 'record-agreement') {
    if (!input.answers?.agreedHow) return { problem: 'request.invalid' }
    const problem = standing(context) ?? passing(context) ?? place(context)
    return problem ? { problem } : { to: 'applying' }
  }
  if (command === 'approve') return approved(input, context)
  const problem = standing(context) ?? place(context)
  if (problem) return { problem }
  if (context.to === 'unit') return { to: 'in-consent' }
  // A centre's own proposal is never carried out by one of it alone; what a unit asks for somebody looks at.
  return { to: 'in-review' }
}

const isKept = ({ archive }: Context): boolean =>
  archive !== null && ['received', 'shelved', 'lent'].includes(archive.state)

/** Whose file it is, and that it is here. */
function standing(context: Context): string | null {
  const { archive } = context
  if (!isKept(context)) return 'case.archive-not-held'
  if (!archive?.nameEqual || !archive.idEqual) return 'case.archive-of-other'
  if (archive.duplicate) return 'case.archive-flagged'
  return archive.deceased ? 'deceased.own-login' : null
}

/** What passes by itself. */
function passing({ archive }: Context): string | null {
  if (archive?.state === 'lent') return 'internal-move.lent'
  if (archive?.openTransfer) return 'internal-move.leaving'
  if (archive?.inquiry === 'open') return 'case.inquiry-open'
  return archive?.lost ? 'case.archive-lost' : null
}

const isSo = ({ archive, to, target }: Context): boolean =>
  archive !== null && (to === 'person' ? !archive.under : target !== null && archive.under === target.id)

function place(context: Context): string | null {
  const { to, target } = context
  if (isSo(context)) return 'internal-move.same'
  if (to === 'unit' && target?.state !== 'open') return 'internal-move.no-account'
  return null
}

function submitted(context: Context): Outcome {
  const { archive, identityLevel } = context
  if (identityLevel === 'none') return { problem: 'identity.needed' }
  if (identityLevel === 'verified') {
    if (archive?.deceased) return { problem: 'deceased.own-login' }
    if (isKept(context)) {
      const problem = place(context)
      if (problem) return { problem }
    }
  }
  return { to: isClear(context) ? 'applying' : 'in-review' }
}

/** Nobody needs to look at anything. */
function isClear(context: Context): boolean {
  const { askedBy, to, identityLevel } = context
  const isSure = askedBy !== 'person' || identityLevel === 'verified'
  return isSure && to === 'person' && !standing(context) && !passing(context) && !place(context)
}

function approved({ identityChecked }: CommandInput, context: Context): Outcome {
  const { askedBy, decidedBefore, identityLevel } = context
  if (askedBy === 'centre' && decidedBefore) return { problem: 'case.second-person-needed' }
  const problem = standing(context) ?? passing(context) ?? place(context)
  if (problem) return { problem }
  const isSure = askedBy !== 'person' || identityLevel === 'verified' || identityChecked === true
  return isSure ? { to: 'applying' } : { problem: 'case.identity-check-needed' }
}

const TRUE_WHEN: Record<string, (context: Context) => boolean> = {
  'not-kept-here': ({ archive }) => archive === null || archive.state === 'dispatched',
  'record-differs': ({ archive }) => archive !== null && !(archive.nameEqual && archive.idEqual),
  'duplicate-record': ({ archive }) => archive?.duplicate === true,
  'identity-unconfirmed': ({ askedBy, identityLevel }) =>
    askedBy === 'person' && identityLevel !== 'verified',
  'paper-unfit': ({ to }) => to === 'unit',
  'no-account': ({ to, target }) => to === 'unit' && target?.state !== 'open',
  'already-so': isSo,
  'unit-letter-unfit': ({ askedBy }) => askedBy === 'unit',
  deceased: ({ archive }) => archive?.deceased === true,
}

/** Every way of asking, with a file in each place and each flag, kept in each way, and with an account in each state. */
function everyContext(): Context[] {
  const places: CustodyState[] = ['expected', 'received', 'shelved', 'lent', 'dispatched']
  const fine = {
    ...{ nameEqual: true, idEqual: true, openTransfer: false, duplicate: false },
    inquiry: 'none' as const,
  }
  const here = { state: 'shelved' as const, ...fine }
  const files = [
    null,
    ...places.map((state) => ({ ...fine, state })),
    { ...here, nameEqual: false },
    { ...here, idEqual: false },
    { ...here, openTransfer: true },
    { ...here, duplicate: true },
    { ...here, inquiry: 'open' as const },
    { ...here, lost: true as const },
    { ...here, deceased: true as const },
  ]
  const targets = [
    null,
    ...(['open', 'closing', 'closed'] as const).map((state) => ({ id: 'unit-1', state })),
  ]
  const keptAs = [here, { ...here, under: 'unit-1' }, { ...here, under: 'unit-2' }]
  const level = (identityLevel: Context['identityLevel']) => ({
    ...{ identityLevel, askedBy: 'person' as const, decidedBefore: false },
  })
  const centre = { ...level('declared'), askedBy: 'centre' as const, decidedBefore: true }
  const ofCentre = [centre, { ...centre, decidedBefore: false }]
  const ofUnit = { ...level('declared'), askedBy: 'unit' as const }
  const asking = [level('none'), level('declared'), level('verified'), ...ofCentre, ofUnit]
  const [open] = [targets[1] ?? null]
  return asking.flatMap((asked): Context[] => [
    ...files.map((file) => ({
      ...asked,
      archive: file && { ...file, under: 'unit-1' },
      to: 'person' as const,
      target: null,
    })),
    ...keptAs.flatMap((archive) => [
      { ...asked, archive, to: 'person' as const, target: null },
      ...targets.map((target) => ({ ...asked, archive, to: 'unit' as const, target })),
    ]),
    { ...asked, archive: { ...here, state: 'lent' }, to: 'unit', target: open },
    { ...asked, archive: null, to: 'unit', target: null },
  ])
}
