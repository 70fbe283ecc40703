import type { ReactNode } from 'react'
import { goWay } from '../lib/way'
import { Empty } from './empty'
import { Loading } from './loading'
import type { ProblemProps } from './problem'

interface LoadedProps<T> {
  data: T | undefined
  failed: boolean
  /** what to show for the failure */
  problem: ProblemProps
  /** left out where it would not help */
  reload: (() => void) | undefined
  lines?: number
  children: (data: T) => ReactNode
}

/** Server data in its three states; what was seen before stays on the screen when a later try fails. */
export function Loaded<T>({ data, failed, problem, reload, lines, children }: LoadedProps<T>) {
  if (data !== undefined) return children(data)
  if (!failed) return <Loading lines={lines} />
  const { text, code, way } = problem
  const again = reload && { label: '再试一次', onPress: reload }
  const action = way ? { label: way.label, onPress: () => goWay(way) } : again
  return <Empty icon="circle-alert" title="没有打开" note={text} code={code} action={action} />
}
