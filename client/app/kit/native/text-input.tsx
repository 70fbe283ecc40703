import { type CommonEventFunction, Input, Textarea } from '@tarojs/components'
import type { InputKind, TextInputProps } from './types'

const types: Record<InputKind, 'text' | 'number' | 'idcard'> = {
  text: 'text',
  tel: 'number',
  digit: 'number',
  idcard: 'idcard',
}

/** The platform's own input; the label is spoken with it because mini programs cannot tie a label to a field. */
export function TextInput(props: TextInputProps) {
  const { id, className, label, value, kind, rows, maxLength, invalid, optional, onChange } = props
  const onInput: CommonEventFunction<{ value: string }> = (event) => onChange(event.detail.value)
  const common = { id, className, value, maxlength: maxLength, onInput }
  const aria = {
    'aria-label': label,
    'aria-invalid': invalid ? 'true' : undefined,
    'aria-required': optional ? undefined : 'true',
  }
  if (rows) return <Textarea {...common} {...aria} autoHeight disableDefaultPadding />
  return <Input {...common} {...aria} type={types[kind]} />
}
