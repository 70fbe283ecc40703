import { reg } from '@shared/kernel/reg'
import { allowedChannels } from '../transfer/channels'
import { keptHere } from './archive-conditions'
import { guardLeaving } from './transfer-channel-asks'
import type { TransferOutContext } from './transfer-out-context'
import type { CommandInput, GuardRefusal } from './types'

reg('N20-3', 'N20-2', 'G37', 'G22')

/** A sealed file, and what its review found recorded in it of its person. */
type Sealed = Pick<TransferOutContext, 'archive' | 'former' | 'messengers'>

/** By a lawful way only, with the number or the two people, and only while the bag is here and its transfer is open. */
export function guardDispatch({ answers = {} }: CommandInput, context: Sealed): GuardRefusal | null {
  const { archive, former, messengers } = context
  const { channels } = allowedChannels(former)
  const unlawful = guardLeaving(answers, { channels, messengers })
  if (unlawful) return unlawful
  const isHere = archive !== null && keptHere.includes(archive.state) && archive.state !== 'lent'
  if (isHere && archive.inquiry === 'open') return { problem: 'case.inquiry-open', article: 'G37' }
  if (isHere && archive.lost) return { problem: 'case.archive-lost', article: 'G22' }
  const isReady = isHere && archive.openTransfer && !archive.duplicate
  return isReady ? null : { problem: 'transfer.not-ready', article: 'N20-2' }
}
