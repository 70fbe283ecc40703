import { readLogins } from '@shared/contract/logins'
import type { ReactNode } from 'react'
import { api } from '../../lib/api'
import { LoadedQuery } from '../../lib/loaded-query'
import { useQuery } from '../../lib/use-query'
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
  return (
    <LoadedQuery query={query}>
      {({ logins, provedUntil }) =>
        isProved(provedUntil) ? (
          children(query.reload)
        ) : (
          <FreshProof why={why} kinds={logins.map(({ kind }) => kind)} onProved={query.reload} />
        )
      }
    </LoadedQuery>
  )
}
