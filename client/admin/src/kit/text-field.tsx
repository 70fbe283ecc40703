import { Input, type InputRef } from 'antd'
import type { ReactNode, Ref } from 'react'
import { described, Field } from './field'

interface TextFieldProps {
  id: string
  label: string
  type?: 'text' | 'password'
  autoComplete?: string
  inputMode?: 'numeric' | 'text'
  maxLength?: number
  value: string
  hint?: ReactNode
  error?: string | undefined
  autoFocus?: boolean
  required?: boolean
  inputRef?: Ref<InputRef>
  onChange: (value: string) => void
}

/** One line of text under a label. */
export function TextField(props: TextFieldProps) {
  const { id, label, hint, error, inputRef, onChange, type = 'text', required = true, ...input } = props
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <Input
        autoComplete="off"
        {...input}
        {...described(id, hint, error)}
        ref={inputRef}
        id={id}
        name={id}
        type={type}
        required={required}
        autoCapitalize="none"
        spellCheck={false}
        status={error ? 'error' : ''}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  )
}
