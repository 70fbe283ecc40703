import type { Json } from '@shared/kernel/canonical'
import { type Day, writeDay } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { UNIT_NOTICES, type UnitNotice } from '../collective/unit-notices'
import { BY_LETTER } from '../items/by-letter'
import { BY_AGENT, BY_UNIT } from '../items/by-unit'
import { REMIND } from '../owed/owed'
import { RECORD_PARTY } from '../transfer/party-relation'

reg('N20-1', 'N20-4', 'N20-5', 'N29-refuse', 'G25-batch')

/** The effect that makes a message of a fact. */
export const TELL_PERSON = 'tell-person'
/** The effect that sends one. */
export const SEND_MESSAGE = 'send-message'

/** What a message is worded by: what the facts of its case have kept, and the last day of what its person still owes. */
export interface Worded {
  kept: Readonly<Record<string, Json>>
  owedBy: Day | null
}

interface MessageRow {
  /** The items whose command is told of; absent: any. */
  items?: readonly string[]
  commands: readonly string[]
  /** Only where the command has led there. */
  to?: string
  /** Only in a case that one of these opened: the other side's own case tells its person already. */
  opening?: readonly string[]
  label: string
  /** The law asks that the person is told: it goes out whatever they chose. */
  statutory?: true
  /** Null once there is nothing left to say. */
  says: (worded: Worded) => string | null
}

/** The items by which a file comes to a centre. */
const COMING = ['transfer-in', 'jobless-intake', 'leaver-intake', 'retiree-intake'] as const

/** Whoever answers that the file is there: a clerk who was told, a centre that was asked, a unit outside. */
const FOUND_BY = ['record-answer', 'centre-answers', 'unit-answers']

/** The openings of a 转出 that has no case at its receiver. */
const OWN_OUT = ['submit', BY_LETTER]

const words = (value: Json | undefined): string => (typeof value === 'string' ? value : '')
const numbered = (says: string, no: string): string => (no ? `${says}，编号 ${no}` : says)
const sent = { label: '档案已寄出', says: ({ kept }: Worded) => numbered('档案已寄出', words(kept.sentNo)) }

/** Told to the agents of a unit, by a job of its own and not by a command. */
const toUnit = (what: UnitNotice) => ({
  ...{ commands: [], label: UNIT_NOTICES[what].label },
  says: () => UNIT_NOTICES[what].told,
})

/** Which fact of a case is told to its person where they are, and in which words. Nothing personal stands in them. */
export const MESSAGES = {
  'applied-for': {
    ...{ items: ['transfer-in'], commands: [BY_UNIT, BY_AGENT], label: '单位代您申请了档案转入' },
    statutory: true,
    says: () => '单位代您申请了档案转入',
  },
  'letter-came': {
    ...{ items: ['transfer-out'], commands: [BY_LETTER], label: '收到接收单位的调档函' },
    statutory: true,
    says: () => '收到接收单位的调档函，正在审核',
  },
  // Whose relation is moved is nobody's to read on a locked screen.
  'desk-note': {
    ...{ items: ['transfer-in', 'transfer-out'], commands: [RECORD_PARTY], label: '办件有新的登记' },
    says: () => '办件有新的登记，请看进度',
  },
  'letter-issued': {
    ...{ items: ['transfer-in'], commands: ['send-letter'], label: '调档函已开出' },
    says: () => '调档函已发给现在的保管单位',
  },
  'file-sent': { items: ['transfer-in'], commands: ['other-sent', 'record-sent', 'holder-sent'], ...sent },
  'file-sent-out': { items: ['transfer-out'], commands: ['sent'], opening: OWN_OUT, ...sent },
  'file-arrived': {
    ...{ items: COMING, commands: ['arrive'], label: '档案已到' },
    says: () => '档案已到，正在清点',
  },
  'key-missing': {
    ...{ items: COMING, commands: ['check-contents'], to: 'told', label: '缺关键材料' },
    statutory: true,
    says: () => '档案里缺关键材料，请看怎么补',
  },
  'file-received': {
    ...{ items: COMING, commands: ['register'], label: '档案已接收' },
    says: () => '档案已接收入库',
  },
  'not-sent': {
    ...{ items: ['transfer-in'], commands: ['other-refused', 'accept-answer'], label: '原保管单位没有寄出' },
    statutory: true,
    says: () => '原保管单位没有寄出，请看理由',
  },
  'not-sent-out': {
    ...{ items: ['transfer-out'], commands: ['refuse'], opening: OWN_OUT, label: '不得转出' },
    statutory: true,
    says: () => '这次没有转出，请看理由',
  },
  'sent-back': {
    ...{ items: COMING, commands: ['return-file'], label: '档案退回寄出单位' },
    statutory: true,
    says: () => '档案已退回寄出单位，请看怎么补',
  },
  'bring-by': {
    ...{ commands: [REMIND], label: '该交的材料' },
    says: ({ owedBy }) => owedBy && `您约定在${writeDay(owedBy)}前交来材料`,
  },
  'asked-to-move': {
    ...{ items: ['internal-move'], commands: [BY_UNIT, BY_AGENT], to: 'in-consent', label: '请您决定' },
    statutory: true,
    says: () => '有单位提出把您的档案转到它的账户，请您决定',
  },
  'moved-by-unit': {
    ...{ items: ['internal-move'], commands: [BY_UNIT, BY_AGENT], label: '提出转为个人存档' },
    statutory: true,
    says: () => '存档机构或单位提出把您的档案转为个人存档，档案不动',
  },
  'keeping-changed': {
    ...{ items: ['internal-move'], commands: ['apply'], label: '已调转' },
    says: () => '已按新的方式存放，档案没有动',
  },
  'move-refused': {
    ...{ items: ['internal-move'], commands: ['refuse'], label: '不予调转' },
    statutory: true,
    says: () => '这次没有调转，请看理由',
  },
  'file-found': {
    ...{ items: ['file-search'], commands: FOUND_BY, to: 'found', label: '档案找到了' },
    says: () => '档案找到了，请看在哪里，接着办转入',
  },
  'search-ended': {
    ...{ items: ['file-search'], commands: ['confirm'], label: '寻档有了书面结论' },
    statutory: true,
    says: () => '寻档有了书面结论，请看下一步怎么办',
  },
  'handed-back': {
    ...{ items: ['hand-back'], commands: ['record-verdict'], label: '单位核对了您交回的档案' },
    says: () => '单位核对了您交回的档案，请看结果',
  },
  // Told to each person of the list of a unit, by a job of its own and not by a command.
  'handed-over': {
    ...{ commands: [], label: '单位移交了您的档案' },
    says: ({ kept }) => `您的档案已由${words(kept.unit)}移交给${words(kept.centre)}，可以查询、转走`,
  },
  'unit-leaving': toUnit('leaving'),
  'unit-left': toUnit('left'),
  'unit-moved-out': toUnit('moved-out'),
  'unit-moved-in': toUnit('moved-in'),
} as const satisfies Record<string, MessageRow>

export type MessageName = keyof typeof MESSAGES

/** A row as it may be asked for anything. */
export const messageRow = (name: MessageName): MessageRow => MESSAGES[name]

/** The message that a command of a case causes; null for most. `opening`: the command that opened the case. */
export function messageOf(
  item: string,
  fact: { command: string; to: string; opening: string },
): MessageName | null {
  const names = Object.keys(MESSAGES) as MessageName[]
  const found = names.find((name) => {
    const row = messageRow(name)
    return (
      (row.items?.includes(item) ?? true) &&
      row.commands.includes(fact.command) &&
      (row.to ?? fact.to) === fact.to &&
      (row.opening ?? [fact.opening]).includes(fact.opening)
    )
  })
  return found ?? null
}
