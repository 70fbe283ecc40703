import type { Json } from '@shared/kernel/canonical'
import { reg } from '@shared/kernel/reg'
import type { Answers } from '../items/answers'
import type { Finding } from '../items/types'
import { CHANNELS, isChannel } from './channels'

reg('N20-3', 'N20-4')

/** By which way a bag was sent, with its number, after words of where to; nothing before it was. */
export function sayWay(where: string, channel: Json | undefined, no: Json | undefined): Finding[] {
  if (typeof channel !== 'string' || !isChannel(channel)) return []
  return [
    { text: `以${CHANNELS[channel]}${where}寄出${no ? `，编号 ${String(no)}` : ''}。`, article: 'N20-3' },
  ]
}

/** What the facts of both sides keep of a bag that goes back. */
export const keepsReturn = (given: Answers): Record<string, Json> => ({
  ...{ backChannel: given.channel ?? '', backNo: given.trackingNo ?? '' },
})

/** By which way a bag goes back. */
export const sayReturn = ({ backChannel, backNo }: Readonly<Record<string, Json>>): Finding[] =>
  sayWay('退回', backChannel, backNo)
