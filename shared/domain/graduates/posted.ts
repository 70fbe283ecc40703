import { type Day, writeDay } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'

reg('grad')

/** A file that a school says it has sent, and that nobody has registered yet. */
export interface Posted {
  school: string
  sentOn: Day
  channel: string
  channelNo: string
  destination: string
}

/** What the graduate is told of it. */
export const sayPosted = ({ school, sentOn, channel, channelNo, destination }: Posted): string =>
  `${school}的清单上写着，您的档案已在${writeDay(sentOn)}${channel ? `通过${channel}` : ''}寄往${destination}，编号${channelNo}，还没有登记到达。`
