import type { MouseEvent } from 'react'
import { follow } from './follow'
import type { AnchorProps } from './types'

/** A way to another page; a click with a modifier key is left to the browser. */
export function Anchor({ to, how = 'push', className, label, current, children }: AnchorProps) {
  const onClick = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    follow(to, how)
  }
  return (
    <a
      href={to}
      className={className}
      aria-label={label}
      aria-current={current ? 'page' : undefined}
      onClick={onClick}
    >
      {children}
    </a>
  )
}
