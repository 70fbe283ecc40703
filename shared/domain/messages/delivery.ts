import { reg } from '@shared/kernel/reg'
import type { CarriedBy } from './ways'

reg('N20-4', 'N29-refuse')

/** How a message stands; all but `waiting` are its end. */
export const DELIVERY = {
  waiting: { label: '正在发送', tone: 'now' },
  sent: { label: '已发送', tone: 'done' },
  failed: { label: '没有发出', tone: 'stopped' },
  unknown: { label: '不能确定是否收到', tone: 'waiting' },
  off: { label: '按本人的选择没有发送', tone: 'stopped' },
  deceased: { label: '本人已登记去世，没有发送', tone: 'stopped' },
  moot: { label: '事情已经办好，没有发送', tone: 'stopped' },
} as const
export type DeliveryState = keyof typeof DELIVERY

/** What a provider said of one try, as staff read it. `busy`: it did not send, and may later; `refused`: it did not send, and never will. */
export const TRY_OUTCOMES = {
  sent: '已发送',
  busy: '对方暂时不收，稍后再发',
  refused: '对方不收',
  unknown: '没有收到对方的答复',
} as const
export type TryOutcome = keyof typeof TRY_OUTCOMES

/** One try. `outcome` null: whoever made it has not come back to tell. */
export interface Try {
  way: CarriedBy
  /** ISO 8601 in UTC. */
  at: string
  outcome: TryOutcome | null
  /** The provider's own code. */
  code?: string
  /** When it said so; absent while it did not, and in what was written before this was kept. */
  saidAt?: string
}

/** How a message stands by its tries: a provider that answers late has still answered. `ended`: as it was ended. */
export const standsBy = (ended: DeliveryState, tries: readonly Try[]): DeliveryState =>
  tries.some(({ outcome }) => outcome === 'sent') ? 'sent' : ended

/** How often at most: of which nobody knows whether it went out (then it may have come twice); and refused for now by one way. */
export const TRIES = { inDoubt: 2, busy: 6 } as const

export type NextTry = { kind: 'send'; way: CarriedBy } | { kind: 'end'; state: DeliveryState }

/** Whether it may be in the person's hands although nobody said so. */
const isInDoubt = ({ outcome }: Try): boolean => outcome === null || outcome === 'unknown'

/** A way that has certainly not sent it and will not. */
function isSpent(way: CarriedBy, tries: readonly Try[]): boolean {
  const own = tries.filter((one) => one.way === way)
  return (
    own.some(({ outcome }) => outcome === 'refused') ||
    own.filter(({ outcome }) => outcome === 'busy').length >= TRIES.busy
  )
}

/** What is done next with a message, after these tries: at most two may ever have reached the person in doubt. */
export function nextTry(tries: readonly Try[], ways: readonly CarriedBy[]): NextTry {
  if (tries.some(({ outcome }) => outcome === 'sent')) return { kind: 'end', state: 'sent' }
  const doubts = tries.filter(isInDoubt).length
  if (doubts >= TRIES.inDoubt) return { kind: 'end', state: 'unknown' }
  const way = ways.find((one) => !isSpent(one, tries))
  if (way) return { kind: 'send', way }
  return { kind: 'end', state: doubts > 0 ? 'unknown' : 'failed' }
}
