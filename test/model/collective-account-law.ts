import type { CollectiveAccountContext } from '@shared/domain/items/collective-account-context'
import type { CommandInput } from '@shared/domain/items/types'
import type { Law, Outcome } from './law'
import { OF_THE_DEAD } from './of-the-dead'
import { refusedFor } from './refused'

type Context = CollectiveAccountContext

/**
 * 单位集体账户设立, typed by hand: an agent who has said who they are signs today's agreement for the unit and hands in its papers; a clerk
 * looks at them, always; a unit has one account at a centre.
 */
export const collectiveAccountLaw: Law<Context> = {
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
  effects: { opening: ['open-collective-account'] },
  corrections: {},
  ways: {
    'in-review': [['submit', 'in-review']],
    opening: [
      ['submit', 'in-review'],
      ['approve', 'opening'],
    ],
    opened: [
      ['submit', 'in-review'],
      ['approve', 'opening'],
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
    'licence-unfit',
    'letter-unfit',
    'centre-unfit',
    'account-open',
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

function bound({ centreOffered, agreement, unitAccount, archive }: Context): Outcome | null {
  if (!centreOffered) return { problem: 'custody.centre-unfit' }
  if (agreement === 'unknown') return { problem: 'custody.agreement-outdated' }
  if (unitAccount) return { problem: 'collective.exists' }
  return archive?.deceased ? { problem: 'deceased.own-login' } : null
}

function submitted(context: Context): Outcome {
  if (context.identityLevel === 'none') return { problem: 'identity.needed' }
  const isOld = context.agreement === 'earlier'
  return bound(context) ?? (isOld ? { problem: 'custody.agreement-outdated' } : { to: 'in-review' })
}

function approved({ identityChecked }: CommandInput, context: Context): Outcome {
  const isSure = context.identityLevel === 'verified' || identityChecked === true
  return bound(context) ?? (isSure ? { to: 'opening' } : { problem: 'case.identity-check-needed' })
}

const TRUE_WHEN: Record<string, (context: Context) => boolean> = {
  'licence-unfit': () => true,
  'letter-unfit': () => true,
  'centre-unfit': ({ centreOffered }) => !centreOffered,
  'account-open': ({ unitAccount }) => unitAccount !== null,
  'identity-unconfirmed': ({ identityLevel }) => identityLevel !== 'verified',
  deceased: ({ archive }) => archive?.deceased === true,
}

/** At each level of identity everything that may stand against it, alone and in pairs. */
function everyContext(): Context[] {
  const good: Omit<Context, 'identityLevel'> = {
    ...{ archive: null, centreOffered: true, agreement: 'current', version: '2026-11', unitAccount: null },
  }
  const against: Partial<Context>[] = [
    {},
    { centreOffered: false },
    { agreement: 'earlier' },
    { agreement: 'unknown' },
    { unitAccount: { state: 'open', isAgent: false } },
    { unitAccount: { state: 'closing', isAgent: true } },
    { archive: OF_THE_DEAD },
    { centreOffered: false, agreement: 'unknown' },
    { unitAccount: { state: 'open', isAgent: true }, archive: OF_THE_DEAD },
    { agreement: 'earlier', unitAccount: { state: 'open', isAgent: true } },
  ]
  const levels = ['none', 'declared', 'verified'] as const
  return levels.flatMap((identityLevel) => against.map((change) => ({ ...good, identityLevel, ...change })))
}
