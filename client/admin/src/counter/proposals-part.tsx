import { sayInstant } from '@shared/kernel/dates'
import { Button } from 'antd'
import { Loading } from '../kit/loading'
import { Section } from '../kit/section'
import { problemOf } from '../problem/problem-of'
import { useProposals } from './use-counter'

/** What colleagues have proposed and a second person has to look at. */
export function ProposalsPart({ onOpen }: { onOpen: (accountId: string) => void }) {
  const query = useProposals()
  const proposals = query.data?.proposals ?? []
  return (
    <Section title="待复核">
      {query.isPending && <Loading what="待复核的账号处理" />}
      {query.error && !query.data && <p role="alert">{problemOf(query.error).message}</p>}
      {query.isSuccess && proposals.length === 0 && <p>现在没有待复核的账号处理。</p>}
      <ul className="rows">
        {proposals.map((one) => (
          <li key={one.accountId}>
            <div>
              <p>
                <strong>{one.name}</strong> · {one.says} · {one.reason.says}
              </p>
              <p>
                {one.mine ? '您' : one.proposedBy} {sayInstant(one.proposedAt)} 提出，{sayInstant(one.until)}{' '}
                前有效
              </p>
            </div>
            <Button aria-label={`打开 ${one.name} 的账号处理`} onClick={() => onOpen(one.accountId)}>
              打开
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
