import type { SchoolList } from '@shared/contract/school-lists'
import { Entries, Entry } from '../../kit/entry'

/** Rows that are left out: in which column, why, and how to mend it. */
export function LeftRows({ label, rows }: { label: string; rows: SchoolList['left'] }) {
  if (rows.length === 0) return null
  return (
    <Entries label={label}>
      {rows.map(({ row, lines }) => (
        <Entry
          key={row}
          title={`第 ${row} 行`}
          tag="要改"
          tone="stop"
          lines={lines.map(({ column, reason, remedy }) => `${column}：${reason}。${remedy}`)}
        />
      ))}
    </Entries>
  )
}
