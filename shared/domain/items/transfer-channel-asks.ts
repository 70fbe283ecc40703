import { reg } from '@shared/kernel/reg'
import { CHANNELS, type Channel } from '../transfer/channels'
import type { Answers } from './answers'
import type { GuardRefusal, Question, QuestionGroup } from './types'

reg('N20-3')

export const choicesOf = (table: Readonly<Record<string, string>>) =>
  Object.entries(table).map(([value, label]) => ({ value, label }))

/** How a bag was sent, as whoever sent it says. */
export const channelQuestions: readonly Question[] = [
  { field: 'channel', kind: 'choice', label: '转递方式', choices: choicesOf(CHANNELS) },
  {
    ...{ field: 'trackingNo', kind: 'text', label: '机要号或邮件号', optional: true, maxLength: 40 },
    hint: '机要通信、给据邮件必填；专人送取的不填。',
  },
]

const carrier = (at: number): Question[] => [
  { field: `carrier${at}`, kind: 'name', label: `送档人 ${at} 姓名`, personal: true },
  { field: `carrier${at}Id`, kind: 'id-number', label: `送档人 ${at} 公民身份号码`, personal: true },
]

/** How a bag leaves: by which way, with its number, or two people. */
export const leavingAsks: readonly QuestionGroup[] = [
  { key: 'sent', title: '寄出方式', questions: channelQuestions },
  {
    key: 'carriers',
    title: '送档人',
    why: '专人送取由两人一起。',
    onlyIf: { field: 'channel', value: 'messenger' },
    questions: [...carrier(1), ...carrier(2)],
  },
]

/** By a lawful way only, with the number, or with two different people. */
export function guardLeaving(answers: Answers, channels: readonly Channel[]): GuardRefusal | null {
  const channel = answers.channel as Channel
  if (!channels.includes(channel)) return { problem: 'transfer.channel', article: 'N20-3' }
  const lacks = channel === 'messenger' ? answers.carrier1Id === answers.carrier2Id : !answers.trackingNo
  return lacks ? { problem: 'transfer.tracking-needed', article: 'N20-3' } : null
}
