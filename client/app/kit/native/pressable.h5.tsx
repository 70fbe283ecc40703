import type { PressableProps } from './types'

/** Something to press. While busy it stays focusable, so that a keyboard user does not lose the place. */
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
  return (
    <button
      type="button"
      id={id}
      className={className}
      aria-label={label}
      aria-busy={busy || undefined}
      aria-disabled={disabled || busy || undefined}
      aria-expanded={expanded}
      disabled={disabled}
      onClick={busy ? undefined : onPress}
    >
      {children}
    </button>
  )
}
