import { ChoiceInput } from './native/choice-input'
import type { ChoiceOption } from './native/types'

interface ChoiceBase {
  id: string
  legend: string
  hint?: string
  error?: string
  options: ChoiceOption[]
}

export interface OneOfProps extends ChoiceBase {
  value: string
  onChange: (value: string) => void
}

export interface ManyOfProps extends ChoiceBase {
  value: string[]
  onChange: (value: string[]) => void
}

/** A question with one answer out of a list. */
export function OneOf({ value, onChange, ...rest }: OneOfProps) {
  return (
    <ChoiceInput {...rest} kind="one" values={[value]} onChange={(values) => onChange(values[0] ?? '')} />
  )
}

/** A question with any number of answers out of a list. */
export function ManyOf({ value, onChange, ...rest }: ManyOfProps) {
  return <ChoiceInput {...rest} kind="many" values={value} onChange={onChange} />
}
