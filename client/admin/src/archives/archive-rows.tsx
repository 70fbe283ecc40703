import { Table, type TableColumnsType } from 'antd'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router-dom'
import { StateTag } from '../kit/state-tag'
import { useMedia } from '../lib/use-media'
import { rememberRow } from '../lib/use-row-keys'
import { ArchiveLink } from './archive-link'
import { ArchiveMarks } from './archive-marks'
import { TAG_TONES } from './say-archives'
import type { ArchiveRow } from './use-archive-search'

/** One more column, e.g. since when a record waits. */
interface Extra<R extends ArchiveRow> {
  title: string
  says: (row: R) => ReactNode
}

interface ArchiveRowsProps<R extends ArchiveRow> {
  label: string
  rows: readonly R[]
  extra?: Extra<R>
}

const nameOf = ({ name, formerNames }: ArchiveRow): string =>
  formerNames.length > 0 ? `${name}（原名 ${formerNames.join('、')}）` : name
const stateOf = (row: ArchiveRow) => <StateTag tone={TAG_TONES[row.tone]}>{row.stateLabel}</StateTag>

const columns: TableColumnsType<ArchiveRow> = [
  { title: '存档编号', key: 'no', rowScope: 'row', render: (_, row) => <ArchiveLink row={row} /> },
  { title: '姓名', key: 'name', render: (_, row) => nameOf(row) },
  { title: '证件号码', key: 'id', render: (_, row) => row.idNumber ?? '没有登记' },
  { title: '状态', key: 'state', render: (_, row) => stateOf(row) },
  { title: '架位', key: 'shelf', render: (_, row) => row.shelf ?? '—' },
  { title: '提示', key: 'marks', render: (_, row) => <ArchiveMarks marks={row.marks} /> },
]

/** Files in a list: a line each on a desk, a block each on a narrow screen. */
export function ArchiveRows<R extends ArchiveRow>({ label, rows, extra }: ArchiveRowsProps<R>) {
  const isNarrow = useMedia('(max-width: 720px)')
  const navigate = useNavigate()
  if (isNarrow) return <Blocks label={label} rows={rows} extra={extra} />
  const last = extra
    ? [{ title: extra.title, key: 'extra', render: (_: unknown, row: R) => extra.says(row) }]
    : []
  return (
    <Table<R>
      className="queue-table"
      aria-label={label}
      rowKey="id"
      size="small"
      columns={[...(columns as TableColumnsType<R>), ...last]}
      dataSource={[...rows]}
      pagination={false}
      onRow={({ id }) => ({
        onClick: () => {
          rememberRow(id)
          void navigate(`/archives/${id}`)
        },
      })}
    />
  )
}

function Blocks<R extends ArchiveRow>({ label, rows, extra }: ArchiveRowsProps<R>) {
  return (
    <ul className="queue-list" aria-label={label}>
      {rows.map((row) => (
        <li key={row.id}>
          <p className="queue-list__head">
            <strong>{nameOf(row)}</strong>
            {stateOf(row)}
          </p>
          <ArchiveMarks marks={row.marks} />
          <p className="queue-list__foot">
            <ArchiveLink row={row} />
            <span>{row.idNumber ?? '没有登记证件号码'}</span>
          </p>
          {extra && (
            <p className="quiet">
              {extra.title} {extra.says(row)}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
