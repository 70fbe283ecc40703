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
    hint: '机要通信、邮政特快专递等给据邮件有编号，照单子填；专人送取的没有，不用填。',
  },
]

const carrier = (at: number): Question[] => {
  const optional = at > 1 ? { optional: true } : {}
  return [
    { field: `carrier${at}`, kind: 'name', label: `送档人 ${at} 姓名`, personal: true, ...optional },
    {
      field: `carrier${at}Id`,
      kind: 'id-number',
      label: `送档人 ${at} 公民身份号码`,
      personal: true,
      ...optional,
    },
  ]
}

/** The names of everybody who carries a bag. */
export const carriersIn = (answers: Answers): string[] =>
  [answers.carrier1, answers.carrier2, answers.carrier3].filter(
    (name) => name !== undefined && name !== '',
  ) as string[]

/** How many different people are named with their numbers. */
const peopleIn = (answers: Answers): number =>
  new Set(
    [1, 2, 3].flatMap((at) => {
      const id = answers[`carrier${at}Id`]
      return answers[`carrier${at}`] && id ? [id] : []
    }),
  ).size

const carriers: QuestionGroup = {
  key: 'carriers',
  title: '送档人',
  why: '姓名和号码都要登记。',
  onlyIf: { field: 'channel', value: 'messenger' },
  questions: [...carrier(1), ...carrier(2), ...carrier(3)],
}

/** How a bag leaves: by which way, with its number, or the people who carry it. */
export const leavingAsks: readonly QuestionGroup[] = [
  { key: 'sent', title: '寄出方式', questions: channelQuestions },
  carriers,
]

/** Who carried a bag that somebody else sent. Fewer people than the place lays down keep no bag out: why is written down. */
export const cameCarriers: QuestionGroup = {
  ...carriers,
  key: 'came-carriers',
  questions: [
    ...carriers.questions,
    {
      ...{ field: 'fewCarriers', kind: 'text', label: '人数不足的原因', optional: true, maxLength: 200 },
      hint: '少于当地规定人数的才填。写明了照样登记，不能因此拒收。',
    },
  ],
}

/** What a command asks, where it asks who carries a bag: how many they have to be, by the table of the place. */
export const asksAt = (asks: readonly QuestionGroup[], messengers: number): readonly QuestionGroup[] =>
  asks.map((group) =>
    group.key === carriers.key || group.key === cameCarriers.key
      ? { ...group, why: `${carriers.why}按当地规定至少 ${messengers} 人。` }
      : group,
  )

/** By a lawful way only, with the number, or with as many different people as the table of the place says. */
export function guardLeaving(
  answers: Answers,
  { channels, messengers }: { channels: readonly Channel[]; messengers: number },
): GuardRefusal | null {
  const channel = answers.channel as Channel
  if (!channels.includes(channel)) return { problem: 'transfer.channel', article: 'N20-3' }
  const lacks = channel === 'messenger' ? peopleIn(answers) < messengers : !answers.trackingNo
  return lacks ? { problem: 'transfer.tracking-needed', article: 'N20-3' } : null
}

/** Whoever carried a bag that came is named: as many as the place says, or why they were fewer. */
export const guardCarried = (answers: Answers, messengers: number): GuardRefusal | null =>
  answers.channel !== 'messenger' || answers.fewCarriers || peopleIn(answers) >= messengers
    ? null
    : { problem: 'transfer.carriers-few', article: 'N20-3' }
