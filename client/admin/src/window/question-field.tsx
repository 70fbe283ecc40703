import { holds } from '@shared/domain/items/check-form'
import type { Question } from '@shared/domain/items/types'
import { SelectField } from '../kit/select-field'
import { TextField } from '../kit/text-field'
import { AgreeField } from './agree-field'
import { CentreField } from './centre-field'
import { NearCentre } from './near-centre'
import { RegionField } from './region-field'
import { ScanInput } from './scan-input'

interface QuestionFieldProps {
  question: Question
  form: Record<string, string>
  error: string | undefined
  onChange: (value: string) => void
}

/** One question of an item, as its definition asks it; nothing while it is not asked. */
export function QuestionField({ question, form, error, onChange }: QuestionFieldProps) {
  if (!holds(question.onlyIf, form)) return null
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
  if (kind === 'region') return <RegionField {...{ id: field, label: said, value, error, onChange }} />
  if (kind === 'centre')
    return <CentreField {...{ id: field, label: said, value, error, region: form.household, onChange }} />
  if (kind === 'agreement') return <AgreeField {...{ question, value, error, onChange }} />
  if (kind === 'upload')
    return (
      <ScanInput id={field} label={said} hint={hint} error={error} onScanned={({ id }) => onChange(id)} />
    )
  return (
    <>
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
      {question.mayBeCentre && <NearCentre typed={value} onChange={onChange} />}
    </>
  )
}
