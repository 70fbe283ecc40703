import { described, Field } from './field'

interface DayFieldProps {
  id: string
  label: string
  /** 'YYYY-MM-DD', or empty. */
  value: string
  error?: string | undefined
  onChange: (day: string) => void
}

/** A day. The browser's own picker: every keyboard and screen reader knows it. */
export function DayField({ id, label, value, error, onChange }: DayFieldProps) {
  return (
    <Field id={id} label={label} error={error}>
      <input
        className="select"
        id={id}
        type="date"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        {...described(id, null, error)}
      />
    </Field>
  )
}
