import { ChoiceInput } from './native/choice-input'
import type { ChoiceInputProps } from './native/types'

export type OneOfProps = ChoiceInputProps

/** A question with one answer out of a list. */
export function OneOf(props: OneOfProps) {
  return <ChoiceInput {...props} />
}
