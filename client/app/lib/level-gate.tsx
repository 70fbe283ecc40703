import type { ReactNode } from 'react'
import { Empty } from '../kit/empty'
import { open } from '../platform/navigation'
import { detour } from './destination'

export const realNamePath = (to: string): string => detour('/account/identity/index', to)

interface LevelGateProps {
  /** the person's level suffices */
  met: boolean
  /** where to come back to */
  to: string
  /** what the level is needed for here */
  why: string
  children: ReactNode
}

/** Shows its content to whoever's identity is known well enough; others are told why it must be, and brought back. */
export function LevelGate({ met, to, why, children }: LevelGateProps) {
  if (met) return children
  return (
    <Empty
      icon="badge-check"
      title="请先核验身份"
      note={why}
      action={{ label: '去核验身份', onPress: () => open(realNamePath(to)) }}
    />
  )
}
