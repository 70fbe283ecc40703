import type { Question } from '@shared/domain/items/types'
import { Checkbox } from 'antd'
import { described } from '../kit/field'

interface AgreeFieldProps {
  question: Question
  value: string
  error: string | undefined
  onChange: (value: string) => void
}

/** What the person at the window signs on paper: read out or shown to them, and their yes, never ticked for them. */
export function AgreeField({ question: { field, label, signs }, value, error, onChange }: AgreeFieldProps) {
  const version = signs?.version ?? ''
  return (
    <div className="field">
      {signs?.points && (
        <ol>
          {signs.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ol>
      )}
      <Checkbox
        id={field}
        checked={value !== '' && value === version}
        onChange={({ target }) => onChange(target.checked ? version : '')}
        {...described(field, null, error)}
      >
        来人已读完或听完{label}（{version} 版），同意签署
      </Checkbox>
      {error && (
        <p className="field__error" id={`${field}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}
