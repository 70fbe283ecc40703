import type { CustodyState } from '@shared/domain/archives/custody-table'
import type { PersonalAccountContext } from '@shared/domain/items/personal-account-context'
import type { CommandInput } from '@shared/domain/items/types'
import type { Law, Outcome } from './law'
import { refusedFor } from './refused'

type Context = PersonalAccountContext

/**
 * 个人账户设立, typed by hand: whoever is mobile personnel, has shown who they are, chose a centre that can take them and signed
 * today's agreement has an account at once, with or without a file; one person has one account; whose file another centre keeps
 * is told so; a clerk looks at cards, and overrules nothing else.
 */
export const personalAccountLaw: Law<Context> = {
  grid: `
    state      submit  approve  refuse  withdraw  open    recheck
    none       person  -        -       -         -       -
    in-review  -       clerk    clerk   person    -       -
    opening    -       -        -       -         system  system
    opened     -       -        -       -         -       -
    refused    -       -        -       -         -       -
    withdrawn  -       -        -       -         -       -
  `,
  labels: {
    none: '未提交',
    'in-review': '核对中',
    opening: '正在开立',
    opened: '已开立',
    refused: '不予开立',
    withdrawn: '已撤回',
  },
  finals: ['opened', 'refused', 'withdrawn'],
  effects: { opening: ['open-personal-account'] },
  corrections: {},
  ways: {
    'in-review': [['submit', 'in-review']],
    opening: [['submit', 'opening']],
    opened: [
      ['submit', 'opening'],
      ['open', 'opened'],
    ],
    refused: [
      ['submit', 'in-review'],
      ['refuse', 'refused'],
    ],
    withdrawn: [
      ['submit', 'in-review'],
      ['withdraw', 'withdrawn'],
    ],
  },
  reasons: [
    'not-mobile-personnel',
    'centre-unfit',
    'account-open',
    'file-elsewhere',
    'record-differs',
    'identity-unconfirmed',
    'deceased',
  ],
  contexts: everyContext,
  outcome,
}

function outcome(command: string, input: CommandInput, context: Context): Outcome {
  if (command === 'submit') return submitted(context)
  if (command === 'approve') return approved(input, context)
  if (command === 'refuse') return refusedFor(TRUE_WHEN, input, context)
  if (command === 'open') return input.result?.accountId ? { to: 'opened' } : { problem: 'system.fault' }
  return { to: command === 'withdraw' ? 'withdrawn' : 'in-review' }
}

const isPerson = ({ kind }: Context): boolean => kind.scope === 'in'
const isSame = ({ archive }: Context): boolean =>
  archive === null || (archive.nameEqual && archive.idEqual && !archive.duplicate)

function submitted(context: Context): Outcome {
  const { identityLevel, centreOffered, agreement, hasAccount, fileElsewhere } = context
  if (identityLevel === 'none') return { problem: 'identity.needed' }
  if (!isPerson(context)) return { problem: 'custody.out-of-scope' }
  if (!centreOffered) return { problem: 'custody.centre-unfit' }
  if (agreement === 'unknown') return { problem: 'custody.agreement-outdated' }
  const isSure = identityLevel === 'verified'
  // What is known of a number is told to nobody who only says that it is theirs.
  if (isSure && hasAccount) return { problem: 'custody.account-exists' }
  if (isSure && fileElsewhere) return { problem: 'custody.file-elsewhere' }
  if (isSure && context.archive?.deceased) return { problem: 'deceased.own-login' }
  if (agreement === 'earlier') return { problem: 'custody.agreement-outdated' }
  return { to: isSure && isSame(context) ? 'opening' : 'in-review' }
}

function approved({ identityChecked }: CommandInput, context: Context): Outcome {
  if (!isPerson(context)) return { problem: 'custody.out-of-scope' }
  if (!context.centreOffered) return { problem: 'custody.centre-unfit' }
  if (context.agreement === 'unknown') return { problem: 'custody.agreement-outdated' }
  if (context.hasAccount) return { problem: 'custody.account-exists' }
  if (context.fileElsewhere) return { problem: 'custody.file-elsewhere' }
  if (context.archive?.deceased) return { problem: 'deceased.own-login' }
  const isSure = context.identityLevel === 'verified' && isSame(context)
  return isSure || identityChecked === true ? { to: 'opening' } : { problem: 'case.identity-check-needed' }
}

const TRUE_WHEN: Record<string, (context: Context) => boolean> = {
  'not-mobile-personnel': (context) => !isPerson(context),
  'centre-unfit': ({ centreOffered }) => !centreOffered,
  'account-open': ({ hasAccount }) => hasAccount,
  'file-elsewhere': ({ fileElsewhere }) => fileElsewhere,
  'record-differs': (context) => !isSame(context),
  'identity-unconfirmed': ({ identityLevel }) => identityLevel !== 'verified',
  deceased: ({ archive }) => archive?.deceased === true,
}

/** A file in each place and with each flag, at each level; and everything that may stand against the account, alone and in pairs. */
function everyContext(): Context[] {
  const places: CustodyState[] = ['expected', 'received', 'shelved', 'lent', 'dispatched']
  const fine = {
    nameEqual: true,
    idEqual: true,
    openTransfer: false,
    duplicate: false,
    inquiry: 'none' as const,
  }
  const files = [
    null,
    ...places.map((state) => ({ state, ...fine })),
    { state: 'shelved' as const, ...fine, nameEqual: false },
    { state: 'shelved' as const, ...fine, idEqual: false },
    { state: 'shelved' as const, ...fine, duplicate: true },
    { state: 'shelved' as const, ...fine, deceased: true as const },
  ]
  const good: Omit<Context, 'archive' | 'identityLevel'> = {
    kind: { scope: 'in', kind: 'flexible' },
    centreOffered: true,
    agreement: 'current',
    version: '2026-11',
    hasAccount: false,
    fileElsewhere: false,
  }
  const against: Partial<Context>[] = [
    {},
    { kind: { scope: 'out', why: 'state-employed' } },
    { kind: { scope: 'out', why: 'technician-later' } },
    { kind: { scope: 'open', ask: 'school' } },
    { centreOffered: false },
    { agreement: 'earlier' },
    { agreement: 'unknown' },
    { hasAccount: true },
    { fileElsewhere: true },
    { hasAccount: true, agreement: 'earlier' },
    { hasAccount: true, fileElsewhere: true },
    { centreOffered: false, fileElsewhere: true },
  ]
  const levels = ['none', 'declared', 'verified'] as const
  return levels.flatMap((identityLevel) => [
    ...files.map((archive) => ({ ...good, archive, identityLevel })),
    ...against.map((change) => ({ ...good, archive: null, identityLevel, ...change })),
  ])
}
