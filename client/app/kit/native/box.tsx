import { Text, View } from '@tarojs/components'
import type { BoxProps, Role, Tag } from './types'

const roles: Partial<Record<Tag, Role>> = {
  main: 'main',
  nav: 'navigation',
  ul: 'list',
  ol: 'list',
  li: 'listitem',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
}

/** A block (or with as="span" a run of text). */
export function Box({ as = 'div', id, className, role, label, live, decorative, children }: BoxProps) {
  const Native = as === 'span' ? Text : View
  return (
    <Native
      id={id}
      className={className}
      aria-role={role ?? roles[as]}
      aria-label={label}
      aria-live={live}
      aria-hidden={decorative ? 'true' : undefined}
    >
      {children}
    </Native>
  )
}
