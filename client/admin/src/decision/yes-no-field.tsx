import type { Question } from '@shared/domain/items/types'
import { Radio } from 'antd'

interface YesNoFieldProps {
  question: Question
  value: string
  error: string | undefined
  onChange: (value: string) => void
}

/** One of a few answers, all of them in sight. */
export function YesNoField({ question, value, error, onChange }: YesNoFieldProps) {
  const { field, label, hint, choices = [] } = question
  return (
    <fieldset aria-invalid={Boolean(error)} aria-describedby={error ? `${field}-error` : undefined}>
      <legend>{label}</legend>
      {hint && <p className="field__hint">{hint}</p>}
      <Radio.Group
        name={field}
        value={value || null}
        onChange={(event) => onChange(String(event.target.value))}
      >
        {choices.map((choice) => (
          <Radio key={choice.value} value={choice.value}>
            {choice.label}
          </Radio>
        ))}
      </Radio.Group>
      {error && (
        <p className="field__error" id={`${field}-error`}>
          {error}
        </p>
      )}
    </fieldset>
  )
}
