import { described, Field } from './field'

interface SelectFieldProps {
  id: string
  label: string
  value: string
  options: readonly { value: string; label: string }[]
  /** Stands first as long as nothing has been chosen. */
  prompt?: string
  error?: string | undefined
  onChange: (value: string) => void
}

/** One of a list. The browser's own list: every keyboard and screen reader knows it. */
export function SelectField({ id, label, value, options, prompt, error, onChange }: SelectFieldProps) {
  return (
    <Field id={id} label={label} error={error}>
      <select
        className="select"
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        {...described(id, null, error)}
      >
        {prompt !== undefined && <option value="">{prompt}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
