import { reg } from '@shared/kernel/reg'
import {
  archiveKept,
  identityVerified,
  noDuplicate,
  noInquiry,
  notDeceased,
  notForged,
  notLost,
  samePerson,
} from './archive-conditions'
import type { CustodyCertificateContext } from './custody-certificate-context'
import type { ConditionRow } from './types'

reg('N23', 'N29-false')

/**
 * When all of these hold the certificate is issued at once; otherwise a clerk decides. A condition with a `refusal`
 * binds the clerk too: nobody can certify what the file does not record.
 */
export const custodyCertificateConditions: readonly ConditionRow<CustodyCertificateContext>[] = [
  archiveKept,
  samePerson('N29-false'),
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
  noDuplicate('N29-false'),
  noInquiry,
  notForged,
  notLost,
  notDeceased,
  {
    name: 'archive-shelved',
    says: '档案已核对上架',
    holds: ({ archive }) => archive?.state === 'shelved',
    refusal: 'case.archive-not-shelved',
    article: 'N23',
  },
  identityVerified,
]
