import { createElement } from 'react'
import type { BoxProps } from './types'
import '../styles/web.scss'

/** A block (or with as="span" a run of text). */
export function Box({
  as = 'div',
  label,
  labelledBy,
  live,
  decorative,
  focusable,
  current,
  ...rest
}: BoxProps) {
  return createElement(as, {
    ...rest,
    'aria-label': label,
    'aria-labelledby': labelledBy,
    'aria-live': live,
    'aria-hidden': decorative || undefined,
    'aria-current': current ? 'step' : undefined,
    tabIndex: focusable ? -1 : undefined,
  })
}
