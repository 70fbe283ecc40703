import type { Answers } from '@shared/domain/items/answers'
import { askedQuestions } from '@shared/domain/items/check-form'
import type { QuestionGroup } from '@shared/domain/items/types'
import { KindField } from '../kit/kind-field'
import { QuestionField } from '../window/question-field'
import { FamilyQuestion } from './family-question'
import { YesNoField } from './yes-no-field'

interface AskPartProps {
  groups: readonly QuestionGroup[]
  answers: Answers
  errors: Readonly<Record<string, string>>
  onChange: (field: string, value: string) => void
}

/** Few enough to be seen beside one another. */
const SIDE_BY_SIDE = 3

/** What a command asks of whoever gives it, as the item's table has it. */
export function AskPart({ groups, answers, errors, onChange }: AskPartProps) {
  return groups.map((group) => (
    <fieldset key={group.key} className="field-group">
      <legend>{group.title}</legend>
      {group.why && <p className="decision__hint">{group.why}</p>}
      {askedQuestions([group], { ...answers }).map((question) => {
        const { field, kind, choices = [] } = question
        const own = { question, value: answers[field] ?? '', error: errors[field] }
        const change = (value: string) => onChange(field, value)
        if (kind === 'material-kind') return <KindField key={field} {...own} onChange={change} />
        if (kind === 'family') return <FamilyQuestion key={field} {...own} onChange={change} />
        if (kind === 'choice' && choices.length <= SIDE_BY_SIDE)
          return <YesNoField key={field} {...own} onChange={change} />
        return (
          <QuestionField
            key={field}
            question={question}
            form={{ ...answers }}
            error={own.error}
            onChange={change}
          />
        )
      })}
    </fieldset>
  ))
}
