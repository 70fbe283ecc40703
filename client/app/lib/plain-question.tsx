import { type FormValues, holds } from '@shared/domain/items/check-form'
import type { Question } from '@shared/domain/items/types'
import { OneOf } from '../kit/choice'
import { Field, type FieldProps } from '../kit/field'

export interface QuestionInputProps {
  question: Question
  values: FormValues
  input: { id: string; value: string; error?: string; onChange: (value: string) => void }
}

/** Keyboard and help of the browser, by kind of answer. */
const WRITING: Partial<Record<Question['kind'], Pick<FieldProps, 'kind' | 'autoComplete' | 'rows'>>> = {
  text: { autoComplete: 'off' },
  phone: { kind: 'tel', autoComplete: 'tel' },
  address: { rows: 3, autoComplete: 'street-address' },
  name: { autoComplete: 'name' },
  'roman-name': { autoComplete: 'off' },
  'id-number': { kind: 'idcard', autoComplete: 'off' },
}

/** An answer that may be longer than this has more than one line to write on. */
const LINE = 100

/** A question that is answered by a choice or by writing; not shown while another answer makes it needless. */
export function PlainQuestion({ question, values, input }: QuestionInputProps) {
  if (!holds(question.onlyIf, values)) return null
  if (question.kind === 'choice')
    return (
      <OneOf
        {...input}
        legend={question.label}
        hint={question.hint}
        options={[...(question.choices ?? [])]}
      />
    )
  return (
    <Field
      {...input}
      label={question.label}
      hint={question.hint}
      optional={question.optional}
      maxLength={question.maxLength}
      rows={(question.maxLength ?? 0) > LINE ? 3 : undefined}
      {...WRITING[question.kind]}
    />
  )
}
