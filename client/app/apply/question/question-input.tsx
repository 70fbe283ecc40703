import type { FormValues } from '@shared/domain/items/check-form'
import type { Question } from '@shared/domain/items/types'
import { OneOf } from '../../kit/choice'
import { Field } from '../../kit/field'

interface QuestionInputProps {
  question: Question
  values: FormValues
  input: { id: string; value: string; error?: string; onChange: (value: string) => void }
}

/** One question of an item, in the shape its kind asks for; not shown while another answer makes it needless. */
export function QuestionInput({ question, values, input }: QuestionInputProps) {
  const { onlyIf } = question
  if (onlyIf && values[onlyIf.field] !== onlyIf.value) return null
  if (question.kind === 'choice') {
    return (
      <OneOf
        {...input}
        legend={question.label}
        hint={question.hint}
        options={[...(question.choices ?? [])]}
      />
    )
  }
  return (
    <Field
      {...input}
      label={question.label}
      hint={question.hint}
      optional={question.optional}
      maxLength={question.maxLength}
      autoComplete="off"
    />
  )
}
