import { askedGroups } from '@shared/domain/items/check-form'
import type { QuestionGroup } from '@shared/domain/items/types'
import { QuestionField } from './question-field'

interface QuestionGroupsProps {
  groups: readonly QuestionGroup[]
  form: Record<string, string>
  errors: Readonly<Record<string, string>>
  onChange: (field: string, value: string) => void
}

/** What an item asks of whoever fills it in at a desk, as its definition groups and words it. */
export function QuestionGroups({ groups, form, errors, onChange }: QuestionGroupsProps) {
  return askedGroups(groups, form).map((group) => (
    <fieldset key={group.key} className="field-group">
      <legend>{group.title}</legend>
      {group.why && <p className="quiet">{group.why}</p>}
      {group.questions.map((question) => (
        <QuestionField
          key={question.field}
          question={question}
          form={form}
          error={errors[question.field]}
          onChange={(value) => onChange(question.field, value)}
        />
      ))}
    </fieldset>
  ))
}
