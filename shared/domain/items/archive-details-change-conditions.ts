import { reg } from '@shared/kernel/reg'
import { DETAILS, isDetailKind } from '../archives/details'
import { archiveKept, identityVerified, noDuplicate, notOfTheDead, samePerson } from './archive-conditions'
import type { ArchiveDetailsChangeContext } from './archive-details-change-context'
import type { ConditionRow } from './types'

reg('S-change', 'N29-leak', 'N29-alter')

export const isByPerson = ({ what }: ArchiveDetailsChangeContext): boolean =>
  isDetailKind(what) && DETAILS[what].byPerson

/** When all hold the change is made at once; otherwise a clerk decides, bound by those that carry a refusal. */
export const archiveDetailsChangeConditions: readonly ConditionRow<ArchiveDetailsChangeContext>[] = [
  archiveKept,
  samePerson('N29-alter'),
  noDuplicate('N29-alter'),
  notOfTheDead,
  {
    name: 'number-free',
    says: '新的身份证号没有另一份档案记录或个人账户',
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
  identityVerified,
]
