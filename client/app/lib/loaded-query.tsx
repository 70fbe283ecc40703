import type { ReactNode } from 'react'
import { Loaded } from '../kit/loaded'
import { sentenceOf } from './sentence'
import type { Query } from './use-query'

/** A query's data in its three states. */
export function LoadedQuery<T>({
  query,
  lines,
  children,
}: {
  query: Query<T>
  lines?: number
  children: (data: T) => ReactNode
}) {
  return (
    <Loaded
      data={query.data}
      failed={query.status === 'failed'}
      problem={sentenceOf(query.error)}
      reload={() => void query.reload()}
      lines={lines}
    >
      {children}
    </Loaded>
  )
}
