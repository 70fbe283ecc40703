import type { ReactNode } from 'react'
import { Empty } from '../kit/empty'
import { open } from '../platform/navigation'
import { detour } from './destination'
import { useSignedIn } from './session'

export const signInPath = (to: string): string => detour('/account/sign-in/index', to)

interface SignInGateProps {
  /** where to come back to */
  to: string
  /** what signing in is good for here */
  why: string
  children: ReactNode
}

/** Shows its content to whoever is signed in; others are told why they should sign in, and brought back. */
export function SignInGate({ to, why, children }: SignInGateProps) {
  const signedIn = useSignedIn()
  if (signedIn) return children
  return (
    <Empty
      icon="user-round"
      title="请先登录"
      note={why}
      action={{ label: '去登录', onPress: () => open(signInPath(to)) }}
    />
  )
}
