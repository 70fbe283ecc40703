import type { Question } from '@shared/domain/items/types'
import { SelectField } from '../kit/select-field'
import { TextField } from '../kit/text-field'
import { ScanInput } from './scan-input'

interface QuestionFieldProps {
  question: Question
  form: Record<string, string>
  error: string | undefined
  onChange: (value: string) => void
}

const isAsked = ({ onlyIf }: Question, form: Record<string, string>): boolean =>
  !onlyIf || form[onlyIf.field] === onlyIf.value

/** One question of an item, as its definition asks it; nothing while it is not asked. */
export function QuestionField({ question, form, error, onChange }: QuestionFieldProps) {
  if (!isAsked(question, form)) return null
  const { field, kind, label, hint, optional, maxLength, choices = [] } = question
  const said = optional ? `${label}（可以不填）` : label
  const value = form[field] ?? ''
  if (kind === 'choice')
    return (
      <SelectField
        id={field}
        label={said}
        prompt="请选择"
        value={value}
        options={choices.map((choice) => ({ value: choice.value, label: choice.label }))}
        error={error}
        onChange={onChange}
      />
    )
  if (kind === 'upload')
    return (
      <ScanInput id={field} label={said} hint={hint} error={error} onScanned={({ id }) => onChange(id)} />
    )
  return (
    <TextField
      id={field}
      label={said}
      hint={hint}
      required={!optional}
      value={value}
      error={error}
      {...(maxLength ? { maxLength } : {})}
      onChange={onChange}
    />
  )
}
