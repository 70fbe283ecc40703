import type { CallBackContext } from '@shared/domain/items/call-back-context'
import type { CommandInput } from '@shared/domain/items/types'
import type { Law, Outcome } from './law'

type Context = CallBackContext

/** 预约回电, typed by hand: a clerk calls up to three times, asks others, and may only give up after three calls or a dead number. */
export const callBackLaw: Law<Context> = {
  grid: `
    state      submit  approve  ask-others  no-answer  refuse  withdraw
    none       person  -        -           -          -       -
    waiting    -       clerk    clerk       clerk      clerk   person
    asking     -       clerk    -           clerk      clerk   person
    answered   -       -        -           -          -       -
    unreached  -       -        -           -          -       -
    withdrawn  -       -        -           -          -       -
  `,
  labels: {
    none: '未提交',
    waiting: '等待回电',
    asking: '正在查询',
    answered: '已答复',
    unreached: '没有答复',
    withdrawn: '已撤回',
  },
  finals: ['answered', 'unreached', 'withdrawn'],
  effects: {},
  corrections: {},
  ways: {
    waiting: [['submit', 'waiting']],
    asking: [
      ['submit', 'waiting'],
      ['ask-others', 'asking'],
    ],
    answered: [
      ['submit', 'waiting'],
      ['approve', 'answered'],
    ],
    unreached: [
      ['submit', 'waiting'],
      ['no-answer', 'waiting'],
      ['refuse', 'unreached'],
    ],
    withdrawn: [
      ['submit', 'waiting'],
      ['withdraw', 'withdrawn'],
    ],
  },
  reasons: ['not-reached', 'number-unusable'],
  contexts: () =>
    (['none', 'declared', 'verified'] as const).flatMap((identityLevel) =>
      [true, false].flatMap((reachable) =>
        [0, 1, 2, 3, 4].map((triedCalls) => ({ identityLevel, reachable, triedCalls })),
      ),
    ),
  outcome,
}

const ENDS: Record<string, string> = {
  approve: 'answered',
  'ask-others': 'asking',
  withdraw: 'withdrawn',
}

function outcome(command: string, { reason = '' }: CommandInput, context: Context): Outcome {
  const { identityLevel, reachable, triedCalls } = context
  if (command === 'submit') {
    if (identityLevel === 'none') return { problem: 'identity.needed' }
    return reachable ? { to: 'waiting' } : { problem: 'case.phone-needed' }
  }
  if (command === 'no-answer') return triedCalls > 2 ? { problem: 'case.called-enough' } : { to: 'waiting' }
  if (command !== 'refuse') return { to: ENDS[command] ?? '' }
  const calls: Record<string, number> = { 'not-reached': 3, 'number-unusable': 1 }
  const needed = calls[reason]
  if (needed === undefined) return { problem: 'case.reason-needed' }
  return triedCalls < needed ? { problem: 'case.reason-unfit' } : { to: 'unreached' }
}
