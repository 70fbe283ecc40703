import type { GraduateRow } from '@shared/contract/graduates'
import { GRADUATE_STATES } from '@shared/domain/graduates/table'
import { writeDay } from '@shared/kernel/dates'
import { Button, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router-dom'
import { mayDo } from '../lib/access'
import { useMe } from '../lib/session'
import { ActDialog, DEEDS, type GraduateDeed, isDeed } from './act-dialog'
import './graduates.css'

const COLUMNS: TableColumnsType<GraduateRow> = [
  {
    title: '毕业生',
    key: 'name',
    rowScope: 'row',
    render: (_, { name, idNumber, archiveId }) => (
      <>
        {archiveId ? <Link to={`/archives/${archiveId}`}>{name}</Link> : name}
        <div className="quiet graduates-number">{idNumber}</div>
      </>
    ),
  },
  {
    title: '从哪里到哪里',
    key: 'way',
    render: (_, { school, destination }) => (
      <>
        {school}
        {destination && <div className="quiet">寄往 {destination}</div>}
      </>
    ),
  },
  { title: '编号', key: 'numbers', render: (_, row) => <Numbers row={row} /> },
  { title: '寄出和到达', key: 'days', render: (_, row) => <Days row={row} /> },
  {
    title: '怎么办',
    key: 'says',
    width: 250,
    render: (_, { says, reason, state }) => says ?? reason ?? GRADUATE_STATES[state],
  },
]

/** Rows of schools' lists, and files on none, with what may be done about each. `onDone`: something was done. */
export function GraduateTable({ rows, onDone }: { rows: GraduateRow[]; onDone: () => void }) {
  const me = useMe().data
  const [asked, setAsked] = useState<{ row: GraduateRow; deed: GraduateDeed } | null>(null)
  const deeds: TableColumnsType<GraduateRow> = [
    {
      title: '办理',
      key: 'deeds',
      render: (_, row) => (
        <div className="deeds">
          {row.can
            .filter(isDeed)
            .filter(offered(row))
            .map((deed) => (
              <Button
                key={deed}
                size="small"
                aria-label={`${DEEDS[deed].label}：${row.name}`}
                onClick={() => setAsked({ row, deed })}
              >
                {DEEDS[deed].label}
              </Button>
            ))}
        </div>
      ),
    },
  ]
  return (
    <>
      <Table
        aria-label="毕业生档案"
        rowKey="id"
        size="small"
        columns={me && mayDo(me, 'graduate.keep') ? [...COLUMNS, ...deeds] : COLUMNS}
        dataSource={rows}
        pagination={false}
        scroll={{ x: 'max-content' }}
      />
      {asked && <ActDialog key={asked.row.id} {...asked} onDone={onDone} onGone={() => setAsked(null)} />}
    </>
  )
}

/** Nothing is verified where the list has no number. */
const offered =
  ({ transferNo, checkNo }: GraduateRow) =>
  (deed: GraduateDeed): boolean =>
    deed !== 'verify' || transferNo !== '' || checkNo !== ''

function Numbers({ row: { channel, channelNo, transferNo, checkNo, verified } }: { row: GraduateRow }) {
  if (!channelNo) return <span className="quiet">不在清单上</span>
  return (
    <>
      {channel} {channelNo}
      {transferNo && <div className="quiet">转递编号 {transferNo}</div>}
      {checkNo && <div className="quiet">核验编号 {checkNo}</div>}
      {verified && <div>{verified}</div>}
    </>
  )
}

function Days({ row: { sentOn, arrivedOn, days, state } }: { row: GraduateRow }) {
  return (
    <>
      {sentOn && <div>{writeDay(sentOn)}寄出</div>}
      {arrivedOn && <div>{writeDay(arrivedOn)}到达</div>}
      {(state === 'sent' || state === 'unlisted') && <div className="quiet">已过 {days} 天</div>}
    </>
  )
}
