import { reg } from '@shared/kernel/reg'
import { archiveKept, noDuplicate, noInquiry, notLost, notOfTheDead, samePerson } from './archive-conditions'
import type { InternalMoveContext } from './internal-move-context'
import type { ConditionRow, Finding } from './types'

reg('S-change', 'N12-unit', 'N29-alter')

type Row = ConditionRow<InternalMoveContext>

/** The file is not kept so already. */
export const anotherKeeping: Row = {
  name: 'another-keeping',
  says: '现在不是这样存放的',
  holds: ({ archive, to, target }) =>
    archive === null ||
    (to === 'person' ? archive.under !== undefined : target === null || archive.under !== target.id),
  refusal: 'internal-move.same',
  article: 'S-change',
}

/** Nobody new comes under an account that is closing or closed, nor under one that is not there. */
export const unitOpen: Row = {
  name: 'unit-open',
  says: '单位在本机构有集体账户，没有在注销',
  holds: ({ to, target }) => to === 'person' || target?.state === 'open',
  refusal: 'internal-move.no-account',
  article: 'N12-unit',
}

const notLent: Row = {
  name: 'not-lent',
  says: '档案没有借出',
  holds: ({ archive }) => archive !== null && archive.state !== 'lent',
  refusal: 'internal-move.lent',
  article: 'N22',
}

const notLeaving: Row = {
  name: 'not-leaving',
  says: '没有正在办理的转出',
  holds: ({ archive }) => archive !== null && !archive.openTransfer,
  refusal: 'internal-move.leaving',
  article: 'N20-2',
}

/** When all hold the move is made at once; otherwise somebody decides, bound by those that carry a refusal. */
export const internalMoveConditions: readonly Row[] = [
  archiveKept,
  samePerson('N29-alter'),
  noDuplicate('N29-alter'),
  notOfTheDead,
  notLent,
  notLeaving,
  noInquiry,
  notLost,
  anotherKeeping,
  unitOpen,
  {
    name: 'employed',
    says: '转为个人存档，不用核对在哪个单位工作',
    holds: ({ to }) => to === 'person',
    article: 'S-change',
  },
  {
    name: 'identity-verified',
    says: '申请人身份已核验，或者由机构提出',
    holds: ({ askedBy, identityLevel }) => askedBy !== 'person' || identityLevel === 'verified',
    article: 'N29-leak',
  },
]

/** What a move waits for and is not refused for: it goes on as soon as that is over. */
export const MOVE_WAITS: Readonly<Record<string, Finding>> = {
  'not-lent': {
    text: '档案现在借出，归还后接着办。',
    remedy: '您不用做什么，也不用重新申请。',
    article: 'N22',
  },
  'not-leaving': {
    text: '档案正在办理转出。转出以后不在本机构保管，不用再调转；转出停止的，接着办。',
    remedy: '还要调转的，可以先撤回转出申请。',
    article: 'N20-2',
  },
  'no-open-inquiry': {
    text: '档案正在进行涉嫌造假核查，核查结束后接着办。',
    remedy: '您可以就疑点说明情况、提供材料。',
    article: 'G37',
  },
  'not-lost': {
    text: '档案正在按遗失处理，找到或者重建后接着办。',
    remedy: '办理进度可以在“我的办件”里看到。',
    article: 'G22',
  },
}
