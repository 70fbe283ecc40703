import { Input } from 'antd'
import { described, Field } from '../kit/field'

interface DaysFieldProps {
  id: string
  label: string
  hint: string
  value: string
  error?: string | undefined
  rows?: number
  onChange: (value: string) => void
}

/** Several lines under a label: days, or the text they are read from. */
export function DaysField({ id, label, hint, value, error, rows = 6, onChange }: DaysFieldProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <Input.TextArea
        id={id}
        name={id}
        rows={rows}
        spellCheck={false}
        value={value}
        status={error ? 'error' : ''}
        {...described(id, hint, error)}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  )
}
