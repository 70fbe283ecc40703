import type { ExpectedPaperView } from '@shared/contract/forming-units'
import { sayDay, writeDay } from '@shared/kernel/dates'
import { Button, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router-dom'
import { Light } from './light'
import { type SettleDeed, SettleDialog } from './settle-dialog'

const COLUMNS: TableColumnsType<ExpectedPaperView> = [
  {
    title: '移交期限',
    key: 'due',
    render: (_, { due, provisional }) => sayDay(due) + (provisional ? '（暂定）' : ''),
  },
  { title: '情况', key: 'light', render: (_, paper) => <Light paper={paper} /> },
  {
    title: '档案',
    key: 'archive',
    rowScope: 'row',
    render: (_, { archive }) => (
      <Link to={`/archives/${archive.id}`}>
        {archive.holderName}
        <div className="quiet">{archive.archiveNo}</div>
      </Link>
    ),
  },
  {
    title: '材料',
    key: 'kind',
    render: (_, { kindTitle, formedOn }) => (
      <>
        {kindTitle}
        <div className="quiet">{writeDay(formedOn)}形成</div>
      </>
    ),
  },
  {
    title: '形成单位和催收',
    key: 'unit',
    render: (_, { unit, letters }) => (
      <>
        {unit.name}
        <div className="quiet">{letters > 0 ? `已催收 ${letters} 次` : '未催收'}</div>
      </>
    ),
  },
]

/** Papers, one line each, with what may be done about them. */
export function PapersTable({ papers, mayKeep }: { papers: ExpectedPaperView[]; mayKeep: boolean }) {
  const [asked, setAsked] = useState<{ paper: ExpectedPaperView; deed: SettleDeed } | null>(null)
  const deeds: TableColumnsType<ExpectedPaperView> = [
    {
      title: '办理',
      key: 'deeds',
      render: (_, paper) => <Deeds paper={paper} onAsk={(deed) => setAsked({ paper, deed })} />,
    },
  ]
  return (
    <>
      <Table
        aria-label="待收材料"
        rowKey="id"
        size="small"
        columns={mayKeep ? [...COLUMNS, ...deeds] : COLUMNS}
        dataSource={papers}
        pagination={false}
        scroll={{ x: 'max-content' }}
      />
      {asked && <SettleDialog key={asked.paper.id} {...asked} onGone={() => setAsked(null)} />}
    </>
  )
}

function Deeds({ paper, onAsk }: { paper: ExpectedPaperView; onAsk: (deed: SettleDeed) => void }) {
  const of = `${paper.archive.holderName}的${paper.kindTitle}`
  const button = (deed: SettleDeed, label: string) => (
    <Button key={deed} size="small" aria-label={`${label}：${of}`} onClick={() => onAsk(deed)}>
      {label}
    </Button>
  )
  return (
    <div className="deeds">
      {paper.state === 'waiting'
        ? [button('receive', '已收到'), button('withdraw', '不再等待')]
        : button('reopen', '恢复等待')}
    </div>
  )
}
