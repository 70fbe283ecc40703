import { type Day, sayDay } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import type { ClockView } from '../cases/clock'
import { type Posted, sayPosted } from '../graduates/posted'
import type { Custody } from './custody'
import { sayCustody } from './file-card'

reg('grad', 'W6-all', 'N29-leak')

/**
 * The answer to “where is my file”: who has it, that it is awaited, that a school has posted it, that it is on its way, that there may be a record which a person must
 * look at, that nobody here has one, or that it is told to nobody before the name is proved.
 */
export const LOCATIONS = [
  'kept',
  'awaited',
  'posted',
  'moving',
  'unsure',
  'not-found',
  'name-needed',
] as const

export type LocationAnswer = (typeof LOCATIONS)[number]

/** What to do next: a service or a page of the client, in words. */
export type NextStep =
  | 'real-name'
  | 'call-back'
  | 'file-search'
  | 'open-account'
  | 'own-account'
  | 'ask-school'
  | 'ask-former'
  | 'wait'
  | 'own-cases'
  | 'transfer'

/** What is known of the person's file. `sure`: it is found by the ID number, the name agrees, nothing is flagged. */
export interface LocationKnown {
  isVerified: boolean
  holding: { custody: Custody; centreName: string; sure: boolean; shelving?: ClockView | null } | null
  /** What a school says it has sent, and that nobody has registered yet. */
  posted?: Posted | null
  /** A record without an ID number stands under the same name somewhere. */
  maybe: boolean
}

export interface Location {
  answer: LocationAnswer
  sentence: string
  since: Day | null
  next: readonly NextStep[]
}

const NEXT: Readonly<Record<Custody['state'], readonly NextStep[]>> = {
  expected: ['ask-school', 'ask-former', 'call-back'],
  received: ['wait'],
  shelved: ['transfer'],
  lent: ['wait'],
  dispatched: ['own-cases', 'call-back'],
}

const ANSWERS: Readonly<Record<Custody['state'], LocationAnswer>> = {
  expected: 'awaited',
  received: 'kept',
  shelved: 'kept',
  lent: 'kept',
  dispatched: 'moving',
}

/** Where the file is, by what is known; pure and total. Flagged and unlinked records never answer by themselves. */
export function locate({ isVerified, holding, posted, maybe }: LocationKnown): Location {
  if (!isVerified) return told('name-needed', '档案在哪里只告诉本人，完成实名核验后马上显示。', ['real-name'])
  if (posted && (!holding || holding.custody.state === 'expected'))
    return {
      ...{ answer: 'posted', sentence: sayPosted(posted), since: posted.sentOn },
      next: ['wait', 'ask-school', 'call-back'],
    }
  if (holding?.sure) {
    const { custody, centreName, shelving = null } = holding
    const { sentence, day } = sayCustody(custody, centreName, '您的档案', shelving)
    return {
      answer: ANSWERS[custody.state],
      sentence: `${sentence}。`,
      since: day,
      next: NEXT[custody.state],
    }
  }
  if (holding || maybe)
    return told('unsure', '系统里可能有您的档案记录，要由工作人员核对后才能答复。', ['call-back'])
  const next = ['ask-school', 'ask-former', 'file-search', 'call-back', 'open-account'] as const
  return told('not-found', '这里的机构都没有您的档案记录，档案可能在学校、原单位或其他地方。', next)
}

const told = (answer: LocationAnswer, sentence: string, next: readonly NextStep[]): Location => ({
  answer,
  sentence,
  since: null,
  next,
})

/** What to do next, in words. */
export const NEXT_STEPS: Readonly<Record<NextStep, { title: string; note: string }>> = {
  'real-name': { title: '去核验身份', note: '用身份证或社会保障卡，一分钟' },
  'call-back': { title: '预约回电', note: '工作人员帮您查，查到了打电话给您' },
  'file-search': { title: '寻找档案', note: '由一家机构向学校、单位逐处询问，每一处答复都看得见' },
  'open-account': { title: '先开个人账户', note: '档案没到也可以开，到了直接入库' },
  'own-account': { title: '我的存档账户', note: '寄到哪里、签署的协议' },
  'ask-school': { title: '问毕业学校', note: '学校的学生档案部门，问寄给了谁、哪一天、邮件号是多少' },
  'ask-former': { title: '问原来的单位', note: '单位的人事部门，问转给了哪家机构' },
  'own-cases': { title: '看转到哪一步', note: '在网上申请的，寄出、到达和要您做的事都在“我的办件”里' },
  wait: { title: '不用做什么', note: '有变化时这里会更新' },
  transfer: { title: '要转走', note: '选好要去的机构，由它发函，不能自己带' },
}

/** The steps of a person who has an account already: they open no other, and look at theirs. */
export const withAccount = (next: readonly NextStep[]): NextStep[] =>
  next.map((step) => (step === 'open-account' ? 'own-account' : step))

/** 2026年3月5日 (周四)起 */
export const saySince = (since: Day | null): string | null => since && `${sayDay(since)}起`
