import { reg } from '@shared/kernel/reg'
import type { CustodyCertificateContext } from './custody-certificate-context'
import type { ConditionRow } from './types'

reg('N23', 'N29-false')

/**
 * When all of these hold the certificate is issued at once; otherwise a clerk decides. A condition with a `refusal`
 * binds the clerk too: nobody can certify what the file does not record.
 */
export const custodyCertificateConditions: readonly ConditionRow<CustodyCertificateContext>[] = [
  {
    name: 'archive-held',
    says: '档案已由本机构接收并上架',
    holds: ({ archive }) => archive?.state === 'shelved',
    refusal: 'case.archive-not-held',
  },
  {
    name: 'same-person',
    says: '档案记载的姓名和身份证号与账号一致',
    holds: ({ archive }) => Boolean(archive?.nameEqual && archive.idEqual),
    refusal: 'case.archive-of-other',
  },
  {
    name: 'no-open-transfer',
    says: '没有正在办理的转出',
    holds: ({ archive }) => archive !== null && !archive.openTransfer,
    refusal: 'case.archive-flagged',
  },
  {
    name: 'not-lent',
    says: '档案没有借出',
    holds: ({ archive }) => archive !== null && archive.state !== 'lent',
    refusal: 'case.archive-flagged',
  },
  {
    name: 'no-duplicate',
    says: '没有疑似重复的档案记录',
    holds: ({ archive }) => archive !== null && !archive.duplicate,
    refusal: 'case.archive-flagged',
  },
  {
    name: 'identity-verified',
    says: '申请人身份已核验',
    holds: ({ identityLevel }) => identityLevel === 'verified',
  },
]
