import { writeDay } from '@shared/kernel/dates'
import { LinkedTable } from '../kit/linked-table'
import { StandingTag } from './standing-tag'
import type { CertificateRow } from './use-certificates'

const NUMBER = {
  title: '编号',
  to: ({ id }: CertificateRow) => `/certificates/${id}`,
  says: ({ no }: CertificateRow) => no,
}

const COLUMNS = [
  { title: '状态', says: (row: CertificateRow) => <StandingTag {...row} /> },
  { title: '姓名', says: (row: CertificateRow) => row.name },
  { title: '出具日期', says: (row: CertificateRow) => writeDay(row.issuedOn) },
  { title: '有效期至', says: (row: CertificateRow) => writeDay(row.validUntil) },
]

/** Issued numbers, one line each. */
export const CertificatesTable = ({ rows, label }: { rows: CertificateRow[]; label: string }) => (
  <LinkedTable label={label} rows={rows} first={NUMBER} columns={COLUMNS} />
)
