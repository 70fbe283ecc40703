import { Anchor } from './native/anchor'
import type { AnchorProps } from './native/types'

export interface LinkProps {
  to: string
  how?: AnchorProps['how']
  children: string
}

/** A way to another page inside text or below it. */
export function Link({ to, how, children }: LinkProps) {
  return (
    <Anchor to={to} how={how} className="k-link">
      {children}
    </Anchor>
  )
}
