import { reg } from '@shared/kernel/reg'
import { allowedChannels } from '../transfer/channels'
import { guardReady } from './sealing'
import { guardLeaving } from './transfer-channel-asks'
import type { TransferOutContext } from './transfer-out-context'
import type { CommandInput, GuardRefusal } from './types'

reg('N20-3', 'N20-2')

/** A sealed file, and what its review found recorded in it of its person. */
type Sealed = Pick<TransferOutContext, 'archive' | 'former' | 'messengers'>

/** By a lawful way only, with the number or the two people, and only while the bag is here and its transfer is open. */
export function guardDispatch({ answers = {} }: CommandInput, context: Sealed): GuardRefusal | null {
  const { channels } = allowedChannels(context.former)
  return guardLeaving(answers, { channels, messengers: context.messengers }) ?? guardReady(context)
}
