import { readLogins } from '@shared/contract/logins'
import { type ReactNode, useState } from 'react'
import { Lead } from '../../kit/lead'
import { api } from '../api'
import { LoadedQuery } from '../loaded-query'
import { useQuery } from '../use-query'
import { FreshProof } from './fresh-proof'
import { isProved } from './is-proved'

interface ProofGateProps {
  why: string
  /** `again` asks for a proof anew, when the one there was has run out in the meantime */
  children: (again: () => Promise<void>) => ReactNode
}

/** Shows its content to whoever has just shown that the account is theirs; others are asked to. */
export function ProofGate({ why, children }: ProofGateProps) {
  const query = useQuery('logins', () => api.call(readLogins))
  const [arriving, setArriving] = useState(true)
  const look = async () => {
    setArriving(false)
    await query.reload()
  }
  return (
    <LoadedQuery query={query}>
      {({ logins, provedUntil }) =>
        isProved(provedUntil) ? (
          <>
            {!arriving && <Lead>已确认是您本人，5 分钟内不用再确认。</Lead>}
            {children(look)}
          </>
        ) : (
          <FreshProof why={why} kinds={logins.map(({ kind }) => kind)} arriving={arriving} onProved={look} />
        )
      }
    </LoadedQuery>
  )
}
