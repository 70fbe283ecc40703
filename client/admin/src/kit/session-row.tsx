import { sayInstant } from '@shared/kernel/dates'
import type { ReactNode } from 'react'

interface SessionRowProps {
  session: { createdAt: string; usedAt: string; expiresAt: string; current: boolean }
  /** The button that ends it. */
  children: ReactNode
}

/** One place where somebody is signed in. */
export function SessionRow({ session, children }: SessionRowProps) {
  return (
    <li>
      <div>
        <p>
          {sayInstant(session.createdAt)} 登录{session.current && '（就是这里）'}
        </p>
        <p>
          最近使用 {sayInstant(session.usedAt)}，不再使用则 {sayInstant(session.expiresAt)} 失效
        </p>
      </div>
      {children}
    </li>
  )
}
