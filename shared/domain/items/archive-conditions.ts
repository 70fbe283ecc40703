import type { CustodyState } from '../archives/custody-table'
import type { CaseKnowledge } from './knowledge'
import type { ConditionRow } from './types'

type OfFile = ConditionRow<Pick<CaseKnowledge, 'archive'>>

/** Where a bag is while its centre keeps it: a lent one comes back. */
export const keptHere: readonly CustodyState[] = ['received', 'shelved', 'lent']

/** A lent file is kept here as well: it comes back. */
export const archiveKept: OfFile = {
  name: 'archive-kept',
  says: '档案由本机构保管',
  holds: ({ archive }) => archive !== null && keptHere.includes(archive.state),
  refusal: 'case.archive-not-held',
  article: 'N23',
}

/** Papers go into a bag that lies here. */
export const bagHere: OfFile = {
  name: 'bag-here',
  says: '档案在本机构，没有借出',
  holds: ({ archive }) => archive?.state === 'received' || archive?.state === 'shelved',
  refusal: 'case.bag-not-here',
  article: 'N13',
}

/** `article`: the row that binds the item to it. */
export const samePerson = (article: string): OfFile => ({
  name: 'same-person',
  says: '档案记载的姓名和身份证号与申请人一致',
  holds: ({ archive }) => Boolean(archive?.nameEqual && archive.idEqual),
  refusal: 'case.archive-of-other',
  article,
})

/** `article`: the row that binds the item to it. */
export const noDuplicate = (article: string): OfFile => ({
  name: 'no-duplicate',
  says: '没有疑似重复的档案记录',
  holds: ({ archive }) => archive !== null && !archive.duplicate,
  refusal: 'case.archive-flagged',
  article,
})

/** While a suspected forgery is looked into, everything waits (G37). */
export const noInquiry: OfFile = {
  name: 'no-open-inquiry',
  says: '没有正在进行的涉嫌造假核查',
  holds: ({ archive }) => archive !== null && archive.inquiry !== 'open',
  refusal: 'case.inquiry-open',
  article: 'G37',
}

/** What is lost can be neither certified nor sent before it is found or rebuilt (G22). */
export const notLost: OfFile = {
  name: 'not-lost',
  says: '没有正在处理的遗失',
  holds: ({ archive }) => archive !== null && !archive.lost,
  refusal: 'case.archive-lost',
  article: 'G22',
}

/** What somebody who has died can no longer have asked for is looked at by a person (N20-death). */
export const notDeceased: OfFile = {
  name: 'not-deceased',
  says: '没有登记为逝者档案',
  holds: ({ archive }) => archive !== null && !archive.deceased,
  article: 'N20-death',
}

/** What is asked for in the name of somebody who has died is not begun, with a file or without one. */
export const notOfTheDead: OfFile = {
  name: 'not-deceased',
  says: notDeceased.says,
  holds: ({ archive }) => archive?.deceased !== true,
  refusal: 'deceased.own-login',
  article: 'N20-death',
}

/** Nothing of it was found forged: else a person looks before anything goes out. */
export const notForged: OfFile = {
  name: 'not-forged',
  says: '没有查实造假的材料',
  holds: ({ archive }) => archive !== null && archive.inquiry !== 'established',
  article: 'G37',
}

/** A person's file moves by one case at a time (N20-1). */
export const notMoving: ConditionRow<Pick<CaseKnowledge, 'moving'>> = {
  name: 'not-moving',
  says: '没有另一件转递正在办理同一个人的档案',
  holds: ({ moving }) => !moving,
  refusal: 'transfer.moving-elsewhere',
  article: 'N20-1',
}

/** May be made good by a clerk, who checks the person's document. */
export const identityVerified: ConditionRow<Pick<CaseKnowledge, 'identityLevel'>> = {
  name: 'identity-verified',
  says: '申请人身份已核验',
  holds: ({ identityLevel }) => identityLevel === 'verified',
  article: 'N29-leak',
}
