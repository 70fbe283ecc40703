import { sayInstant } from '@shared/kernel/dates'
import { Button } from 'antd'
import { useState } from 'react'
import { Section } from '../kit/section'
import { NoticePreview } from './notice-preview'
import { SettleDialog } from './settle-dialog'
import type { CalendarAnswer, NoticeEntry } from './use-calendar'

const STATES = { proposed: '待复核', confirmed: '已生效', declined: '已退回' } as const

/** Everything that was entered, with who and when; what waits comes first, with all that is needed to confirm it. */
export function EntriesPart({ calendar: { entries } }: { calendar: CalendarAnswer }) {
  if (entries.length === 0) return null
  const waiting = entries.filter(({ state }) => state === 'proposed')
  const settled = entries.filter(({ state }) => state !== 'proposed').toReversed()
  return (
    <>
      {waiting.map((entry) => (
        <WaitingEntry key={entry.id} entry={entry} />
      ))}
      {settled.length > 0 && (
        <Section title="录入记录">
          <ul className="rows">
            {settled.map((entry) => (
              <li key={entry.id}>
                <EntryLine entry={entry} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

function EntryLine({ entry }: { entry: NoticeEntry }) {
  const settled = entry.settledAt && `${entry.settledBy ?? ''} ${sayInstant(entry.settledAt)}`
  return (
    <div>
      <p>
        <strong>
          {entry.year}年{entry.why ? '更正' : ''}
        </strong>{' '}
        · {entry.notice} · {STATES[entry.state]}
      </p>
      <p className="quiet">
        {entry.proposedBy} {sayInstant(entry.proposedAt)} 录入
        {settled && `，${settled} ${entry.state === 'confirmed' ? '复核确认' : '退回'}`}
      </p>
      {entry.why && <p>更正理由：{entry.why}</p>}
      {entry.declined && <p>退回理由：{entry.declined}</p>}
    </div>
  )
}

function WaitingEntry({ entry }: { entry: NoticeEntry }) {
  const [asked, setAsked] = useState<'confirm' | 'decline' | null>(null)
  return (
    <Section title={`待复核：${entry.year}年放假安排`}>
      <EntryLine entry={entry} />
      <NoticePreview notice={entry} />
      <div className="calendar__deeds">
        {entry.can.includes('confirm') && (
          <Button type="primary" onClick={() => setAsked('confirm')}>
            确认生效
          </Button>
        )}
        {entry.can.includes('decline') && <Button onClick={() => setAsked('decline')}>退回</Button>}
        {entry.can.length === 1 && <p className="quiet">须由另一位工作人员复核；您录入的，可以退回重录。</p>}
      </div>
      {asked && <SettleDialog entry={entry} deed={asked} onClose={() => setAsked(null)} />}
    </Section>
  )
}
