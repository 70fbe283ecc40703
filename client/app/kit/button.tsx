import { useRef, useState } from 'react'
import { Box } from './native/box'
import { Pressable } from './native/pressable'

export interface ButtonProps {
  /** verb first: 提交申请, 去签承诺 */
  children: string
  /** link: a small deed beside others, such as in a list */
  kind?: 'primary' | 'secondary' | 'quiet' | 'danger' | 'link'
  /** to give the focus back to it */
  id?: string
  /** what screen readers say where several buttons have the same words: 移除微信登录 */
  label?: string
  disabled?: boolean
  /** shown as at work from outside */
  busy?: boolean
  /** while the promise is open the button is busy and a second tap does nothing */
  onPress: () => unknown
}

/** A button that cannot be pressed twice for one deed. */
export function Button({ children, kind = 'primary', id, label, disabled, busy, onPress }: ButtonProps) {
  const [working, setWorking] = useState(false)
  // state arrives a render later than the second tap of a double tap: the ref is there at once
  const locked = useRef(false)
  const press = async () => {
    if (locked.current) return
    locked.current = true
    setWorking(true)
    try {
      await onPress()
    } finally {
      locked.current = false
      setWorking(false)
    }
  }
  const atWork = busy || working
  return (
    <Pressable
      id={id}
      label={label}
      className={`k-button k-button--${kind}${disabled || atWork ? ' k-button--off' : ''}`}
      disabled={disabled}
      busy={atWork}
      onPress={press}
    >
      {atWork && <Box as="span" className="k-spinner" decorative />}
      <Box as="span">{atWork ? `${children}，请稍候` : children}</Box>
    </Pressable>
  )
}
