import type { CollectiveAgentsContext } from '@shared/domain/items/collective-agents-context'
import type { CommandInput } from '@shared/domain/items/types'
import type { Law, Outcome } from './law'
import { OF_THE_DEAD } from './of-the-dead'
import { refusedFor } from './refused'

type Context = CollectiveAgentsContext

/**
 * 单位经办人变更, typed by hand: who comes brings the unit's letter, which a clerk looks at; who leaves needs nobody's leave; the account is
 * found by number and code together, and is not closed.
 */
export const collectiveAgentsLaw: Law<Context> = {
  grid: `
    state      submit  approve  refuse  withdraw  change  recheck
    none       person  -        -       -         -       -
    in-review  -       clerk    clerk   person    -       -
    applying   -       -        -       -         system  system
    done       -       -        -       -         -       -
    refused    -       -        -       -         -       -
    withdrawn  -       -        -       -         -       -
  `,
  labels: {
    none: '未提交',
    'in-review': '核对中',
    applying: '正在变更',
    done: '已变更',
    refused: '不予变更',
    withdrawn: '已撤回',
  },
  finals: ['done', 'refused', 'withdrawn'],
  effects: { applying: ['change-collective-agents'] },
  corrections: {},
  ways: {
    'in-review': [['submit', 'in-review']],
    applying: [['submit', 'applying']],
    done: [
      ['submit', 'applying'],
      ['change', 'done'],
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
  reasons: ['letter-unfit', 'account-closed', 'agent-already', 'identity-unconfirmed', 'deceased'],
  contexts: everyContext,
  outcome,
}

function outcome(command: string, input: CommandInput, context: Context): Outcome {
  if (command === 'submit') return submitted(context)
  if (command === 'approve') return approved(input, context)
  if (command === 'refuse') return refusedFor(TRUE_WHEN, input, context)
  if (command === 'change') return input.result?.accountId ? { to: 'done' } : { problem: 'system.fault' }
  return { to: command === 'withdraw' ? 'withdrawn' : 'in-review' }
}

const isThere = ({ unitAccount }: Context): boolean => unitAccount !== null && unitAccount.state !== 'closed'
const isAgent = ({ unitAccount }: Context): boolean => unitAccount?.isAgent ?? false

function bound(context: Context): Outcome | null {
  if (!isThere(context)) return { problem: 'collective.not-found' }
  if (context.change === 'join' && isAgent(context)) return { problem: 'collective.agent-already' }
  if (context.change === 'leave' && !isAgent(context)) return { problem: 'collective.not-agent' }
  return context.archive?.deceased ? { problem: 'deceased.own-login' } : null
}

function submitted(context: Context): Outcome {
  if (context.identityLevel === 'none') return { problem: 'identity.needed' }
  return bound(context) ?? { to: context.change === 'leave' ? 'applying' : 'in-review' }
}

function approved({ identityChecked }: CommandInput, context: Context): Outcome {
  const isSure = context.identityLevel === 'verified' || identityChecked === true
  return bound(context) ?? (isSure ? { to: 'applying' } : { problem: 'case.identity-check-needed' })
}

const TRUE_WHEN: Record<string, (context: Context) => boolean> = {
  'letter-unfit': () => true,
  'account-closed': (context) => !isThere(context),
  'agent-already': (context) => context.change === 'join' && isAgent(context),
  'identity-unconfirmed': ({ identityLevel }) => identityLevel !== 'verified',
  deceased: ({ archive }) => archive?.deceased === true,
}

/** At each level of identity every change of every account, of a living applicant and of a dead one's login. */
function everyContext(): Context[] {
  const states = ['open', 'closing', 'closed'] as const
  const accounts = [null, ...states.flatMap((state) => [true, false].map((isAgent) => ({ state, isAgent })))]
  return (['none', 'declared', 'verified'] as const).flatMap((identityLevel) =>
    ([null, OF_THE_DEAD] as const).flatMap((archive) =>
      accounts.flatMap((unitAccount) =>
        (['join', 'take-over', 'leave', ''] as const).map((change) => ({
          ...{ identityLevel, archive, unitAccount, change },
        })),
      ),
    ),
  )
}
