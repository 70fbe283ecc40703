import { writeDay } from '@shared/kernel/dates'
import { LinkedTable } from '../kit/linked-table'
import type { AccountRow } from './use-accounts'

const NUMBER = {
  title: '协议编号',
  to: ({ caseId }: AccountRow) => `/cases/${caseId}`,
  says: ({ caseNo }: AccountRow) => caseNo,
}

const COLUMNS = [
  { title: '姓名', says: (row: AccountRow) => row.name },
  { title: '身份证号', says: (row: AccountRow) => row.idNumber },
  { title: '人员类别', says: (row: AccountRow) => row.kindSays },
  { title: '协议', says: (row: AccountRow) => `${row.agreement} 版` },
  { title: '开立日期', says: (row: AccountRow) => writeDay(row.openedOn) },
  { title: '档案编号', says: (row: AccountRow) => row.archiveNo ?? '档案未到' },
]

/** Open accounts, one line each; a line leads to the case by which the account was opened. */
export const AccountsTable = ({ rows }: { rows: AccountRow[] }) => (
  <LinkedTable label="个人账户" rows={rows} first={NUMBER} columns={COLUMNS} />
)
