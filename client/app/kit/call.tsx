import { callPhone } from '../platform/call'
import { Icon } from './icon'
import { Box } from './native/box'
import { Pressable } from './native/pressable'

export interface CallProps {
  /** whom one reaches: 咨询电话 */
  label: string
  number: string
}

/** A telephone number, to call with one tap. */
export function Call({ label, number }: CallProps) {
  return (
    <Pressable
      className="k-call"
      label={`${label} ${number}，拨打`}
      onPress={() => void callPhone(number.replace(/[^\d+]/g, ''))}
    >
      <Icon name="phone" />
      <Box as="span" className="k-call__label">
        {label}
      </Box>
      <Box as="span" className="k-call__number">
        {number}
      </Box>
    </Pressable>
  )
}
