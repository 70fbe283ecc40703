import { reg } from '@shared/kernel/reg'
import type { CustodyState } from '../archives/custody-table'
import { DETAILS, isDetailKind } from '../archives/details'
import type { ArchiveDetailsChangeContext } from './archive-details-change-context'
import type { ConditionRow } from './types'

reg('S-change', 'N29-leak', 'N29-alter')

const keptHere: readonly CustodyState[] = ['received', 'shelved', 'lent']

export const isByPerson = ({ what }: ArchiveDetailsChangeContext): boolean =>
  isDetailKind(what) && DETAILS[what].byPerson

/** When all hold the change is made at once; otherwise a clerk decides, bound by those that carry a refusal. */
export const archiveDetailsChangeConditions: readonly ConditionRow<ArchiveDetailsChangeContext>[] = [
  {
    name: 'archive-kept',
    says: '档案由本机构保管',
    holds: ({ archive }) => archive !== null && keptHere.includes(archive.state),
    refusal: 'case.archive-not-held',
    article: 'N23',
  },
  {
    name: 'same-person',
    says: '档案记载的姓名和身份证号与申请人一致',
    holds: ({ archive }) => Boolean(archive?.nameEqual && archive.idEqual),
    refusal: 'case.archive-of-other',
    article: 'N29-alter',
  },
  {
    name: 'no-duplicate',
    says: '没有疑似重复的档案记录',
    holds: ({ archive }) => archive !== null && !archive.duplicate,
    refusal: 'case.archive-flagged',
    article: 'N29-alter',
  },
  {
    name: 'number-free',
    says: '新的身份证号没有另一份档案记录',
    holds: ({ numberTaken }) => !numberTaken,
    refusal: 'case.number-taken',
    article: 'N29-alter',
  },
  {
    name: 'own-word-enough',
    says: '变更的是本人可以自行变更的信息',
    holds: isByPerson,
    article: 'S-change',
  },
  {
    name: 'identity-verified',
    says: '申请人身份已核验',
    holds: ({ identityLevel }) => identityLevel === 'verified',
    article: 'N29-leak',
  },
]
