import type { Json } from '@shared/kernel/canonical'
import { reg } from '@shared/kernel/reg'
import { allowedChannels } from '../transfer/channels'
import { isLetterExpired } from '../transfer/letter-validity'
import type { Answers } from './answers'
import { sayAnswerer } from './outside-asks'
import { guardLeaving } from './transfer-channel-asks'
import type { TransferInContext } from './transfer-in-context'
import { transferOutReasons } from './transfer-out-reasons'
import type { Finding, GuardRefusal } from './types'

reg('N20-1', 'N20-2', 'N20-3')

/** The reason of whoever has no file to send. */
const NOT_THERE = 'not-kept-here'

/** What the fact of an answer to a letter keeps, and what staff make of it; undefined for every other command. */
export function keepsAnswer(
  { answerReason }: Pick<TransferInContext, 'answerReason'>,
  command: string,
  { channel = '', trackingNo = '', holderReason = '' }: Answers,
): Record<string, Json> | undefined {
  if (command === 'record-sent' || command === 'holder-sent')
    return { channel, sentNo: trackingNo, typedNo: trackingNo, answerReason: '' }
  if (command === 'holder-lacks') return { answerReason: NOT_THERE }
  if (command === 'holder-declines') return { answerReason: holderReason }
  if (command === 'redirect' || command === 'keep-asking') return { answerReason: '' }
  return command === 'accept-answer' ? { otherReason: answerReason ?? '', answerReason: '' } : undefined
}

/** What the holder outside said while staff judge it, to the person. */
export function sayAnswered(reason: string, given: Answers): Finding[] {
  const listed = transferOutReasons.find(({ code }) => code === reason)
  if (!listed) return []
  const isGone = reason === NOT_THERE
  const where = isGone && given.tryWhere ? `，可以问：${given.tryWhere}` : ''
  const what = isGone ? `档案不在那里${where}` : `不能转出。${given.holderWords ?? ''}`
  return [{ text: `${sayAnswerer(given)}答复：${what}。机构正在核定。`, article: listed.article }]
}

/** The unit outside that has the letter answers while it holds, by a lawful way and with the number or the two who carry it. */
export function guardOutside(
  command: string,
  answers: Answers,
  {
    linked,
    letterUntil,
    today,
    messengers,
  }: Pick<TransferInContext, 'linked' | 'letterUntil' | 'today' | 'messengers'>,
): GuardRefusal | null {
  if (linked) return { problem: 'transfer.other-side', article: 'N20-2' }
  if (letterUntil === null || isLetterExpired(letterUntil, today))
    return { problem: 'letter.expired', article: 'N20-1' }
  if (command !== 'holder-sent') return null
  const { channels } = allowedChannels([answers.former ?? ''])
  return guardLeaving(answers, { channels, messengers })
}
