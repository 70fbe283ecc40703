import { Button } from 'antd'
import { useState } from 'react'
import { HistoryPart } from '../kit/history-part'
import { Section } from '../kit/section'
import { StateTag } from '../kit/state-tag'
import { usePage } from '../lib/use-page'
import { AccountProposal } from './account-proposal'
import { COUNTER_DEEDS, type CounterDeed } from './counter-deeds'
import { CounterDialog } from './counter-dialog'
import type { CounterAccount } from './use-counter'

interface CounterSheetsProps {
  account: CounterAccount
  onChanged: (account: CounterAccount) => void
  reload: () => Promise<unknown>
  onClose: () => void
}

const BEGUN: readonly CounterDeed[] = ['recover', 'revive', 'suspend']

/** One person's account at the counter: every number masked, what waits, and what may be done. */
export function CounterSheets({ account, onChanged, reload, onClose }: CounterSheetsProps) {
  const heading = usePage('柜台账号')
  const [deed, setDeed] = useState<CounterDeed | null>(null)
  const offered = BEGUN.filter((one) => account.can.includes(one))
  return (
    <div className="sheets">
      <div className="sheets__head">
        <Button onClick={onClose}>返回柜台</Button>
        <div className="page-head">
          <h1 ref={heading} tabIndex={-1}>
            {account.name}
          </h1>
          <StateTag tone={account.status === 'active' ? 'done' : 'stopped'}>{account.statusLabel}</StateTag>
        </div>
      </div>
      <Section title="账号">
        <dl className="pairs">
          <Pair label="身份证号">{account.idNumber}</Pair>
          <Pair label="登录方式">{account.logins.map(({ label }) => label).join('、') || '没有'}</Pair>
          <Pair label="现在的登录">{`${account.sessions} 处`}</Pair>
        </dl>
        {offered.length > 0 && (
          <div className="deeds">
            {offered.map((one) => (
              <Button key={one} danger={one === 'suspend'} onClick={() => setDeed(one)}>
                {COUNTER_DEEDS[one].title}
              </Button>
            ))}
          </div>
        )}
      </Section>
      <AccountProposal account={account} onDeed={setDeed} />
      <HistoryPart title="账号记录" history={account.history} chainWhole={account.chainWhole} />
      {deed && (
        <CounterDialog
          account={account}
          deed={deed}
          onChanged={onChanged}
          reload={reload}
          onGone={() => setDeed(null)}
        />
      )}
    </div>
  )
}

const Pair = ({ label, children }: { label: string; children: string }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)
