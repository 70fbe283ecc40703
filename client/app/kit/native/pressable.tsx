import { View } from '@tarojs/components'
import type { PressableProps } from './types'

/** Something to press, with the role and state that screen readers of WeChat and Alipay read. */
export function Pressable({
  id,
  className,
  label,
  disabled,
  busy,
  expanded,
  onPress,
  children,
}: PressableProps) {
  const off = disabled || busy
  return (
    <View
      id={id}
      className={className}
      hoverClass={off ? 'none' : 'k-pressed'}
      aria-role="button"
      aria-label={label}
      aria-disabled={off ? 'true' : undefined}
      aria-expanded={expanded === undefined ? undefined : String(expanded)}
      onClick={off ? undefined : onPress}
    >
      {children}
    </View>
  )
}
