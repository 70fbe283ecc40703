import { ProblemNotice } from '../kit/problem-notice'
import { mayDo } from '../lib/access'
import { useMe } from '../lib/session'
import { usePage } from '../lib/use-page'
import { CounterSheets } from './counter-sheets'
import { FindPart } from './find-part'
import { ProposalsPart } from './proposals-part'
import { useCounter } from './use-counter'

/** A person at the counter with their card: the way back into an account, and closing one that is in danger. */
export function CounterPage() {
  const counter = useCounter()
  const { account } = counter
  if (account)
    return (
      <CounterSheets
        key={account.id}
        account={account}
        onChanged={counter.setAccount}
        reload={counter.reload}
        onClose={counter.close}
      />
    )
  return <CounterStart counter={counter} />
}

function CounterStart({ counter }: { counter: ReturnType<typeof useCounter> }) {
  const heading = usePage('柜台')
  const member = useMe().data
  return (
    <div className="sheets">
      <div className="sheets__head">
        <h1 ref={heading} tabIndex={-1}>
          柜台
        </h1>
        <p className="quiet">本人持证件到窗口，找回账号或停用账号。换号和恢复须由两位工作人员分别核对。</p>
      </div>
      {member && mayDo(member, 'account.find') ? (
        <FindPart counter={counter} />
      ) : (
        <ProblemNotice problem={counter.problem} title="没有打开账号" canRepeat={false} />
      )}
      <ProposalsPart onOpen={(id) => void counter.open(id)} />
    </div>
  )
}
