import type { ReactNode } from 'react'
import { Loaded } from '../kit/loaded'
import { mayPass, sentenceOf } from './sentence'
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
      reload={mayPass(query.error) ? () => void query.reload() : undefined}
      lines={lines}
    >
      {children}
    </Loaded>
  )
}
