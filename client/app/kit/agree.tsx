import { CheckInput } from './native/check-input'
import type { CheckInputProps } from './native/types'

/** A sentence the person says yes to; never ticked for them. */
export function Agree(props: CheckInputProps) {
  return <CheckInput {...props} />
}
