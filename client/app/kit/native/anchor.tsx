import { View } from '@tarojs/components'
import { follow } from './follow'
import type { AnchorProps } from './types'

/** A way to another page. */
export function Anchor({ to, how = 'push', className, label, current, children }: AnchorProps) {
  return (
    <View
      className={className}
      hoverClass="k-pressed"
      aria-role="link"
      aria-label={label}
      aria-selected={current ? 'true' : undefined}
      onClick={() => follow(to, how)}
    >
      {children}
    </View>
  )
}
