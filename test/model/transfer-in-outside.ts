import type { TransferInContext as Context } from '@shared/domain/items/transfer-in-context'
import type { Outcome } from './law'

/** The unit outside answers while its letter holds: sent by a lawful way, not there, or one of two listed reasons. */
export function heardFrom(command: string, answers: Record<string, string>, context: Context): Outcome {
  if (command === 'holder-declines' && answers.holderReason === 'not-kept-here')
    return { problem: 'request.invalid' }
  if (context.linked) return { problem: 'transfer.other-side' }
  if (context.letterUntil !== '2026-11-20') return { problem: 'letter.expired' }
  if (command !== 'holder-sent') return { to: 'answered' }
  if (answers.former === 'leader') return { problem: 'transfer.channel' }
  const named = answers.carrier2Id === answers.carrier1Id ? 1 : 2
  const areFew = answers.channel === 'messenger' && named < context.messengers
  const isBare = answers.channel !== 'messenger' && !answers.trackingNo
  return areFew || isBare ? { problem: 'transfer.tracking-needed' } : { to: 'in-transit' }
}

/** A unit outside is chased by a clerk from the day after its last day on, and again from the day that was told. */
export function chased({ linked, late: { sendBy, chaseFrom } }: Context): Outcome {
  if (linked) return { problem: 'transfer.other-side' }
  if (!sendBy || sendBy >= '2026-11-20') return { problem: 'transfer.not-late' }
  return chaseFrom && chaseFrom > '2026-11-20' ? { problem: 'transfer.chased-already' } : { to: 'requested' }
}
