import { reg } from '@shared/kernel/reg'
import type { CustodyState } from '../archives/custody-table'
import type { CustodyCertificateContext } from './custody-certificate-context'
import type { ConditionRow } from './types'

reg('N23', 'N29-false')

const keptHere: readonly CustodyState[] = ['received', 'shelved', 'lent']

/**
 * When all of these hold the certificate is issued at once; otherwise a clerk decides. A condition with a `refusal`
 * binds the clerk too: nobody can certify what the file does not record.
 */
export const custodyCertificateConditions: readonly ConditionRow<CustodyCertificateContext>[] = [
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
    article: 'N29-false',
  },
  {
    name: 'not-lent',
    says: '档案没有借出',
    holds: ({ archive }) => archive !== null && archive.state !== 'lent',
    refusal: 'case.archive-flagged',
    article: 'N22',
  },
  {
    name: 'no-open-transfer',
    says: '没有正在办理的转出',
    holds: ({ archive }) => archive !== null && !archive.openTransfer,
    refusal: 'case.archive-flagged',
    article: 'N20-2',
  },
  {
    name: 'no-duplicate',
    says: '没有疑似重复的档案记录',
    holds: ({ archive }) => archive !== null && !archive.duplicate,
    refusal: 'case.archive-flagged',
    article: 'N29-false',
  },
  {
    name: 'archive-shelved',
    says: '档案已核对上架',
    holds: ({ archive }) => archive?.state === 'shelved',
    refusal: 'case.archive-not-shelved',
    article: 'N23',
  },
  {
    name: 'identity-verified',
    says: '申请人身份已核验',
    holds: ({ identityLevel }) => identityLevel === 'verified',
    article: 'N29-leak',
  },
]
