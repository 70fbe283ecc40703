import { checkForm, type FormValues, holds } from '@shared/domain/items/check-form'
import { fieldSentence } from '@shared/kernel/phrases/fields'
import { Button } from '../../kit/button'
import { ErrorSummary } from '../../kit/error-summary'
import { Problem } from '../../kit/problem'
import { Section } from '../../kit/section'
import { Text } from '../../kit/text'
import { useDeed } from '../../lib/use-deed'
import { useForm } from '../../lib/use-form'
import { NearCentres } from '../question/near-centres'
import { QuestionInput } from '../question/question-input'
import { useNearCentre } from '../question/use-near-centre'
import { type ForPerson, groupsFor } from './groups'

interface ForPersonFormProps {
  item: ForPerson
  onSend: (values: FormValues) => Promise<void>
}

/** All that is asked, on one page; nothing of the person is kept on the device. */
export function ForPersonForm({ item, onSend }: ForPersonFormProps) {
  const groups = groupsFor(item)
  const questions = groups.flatMap((group) => group.questions)
  const deed = useDeed()
  const form = useForm<FormValues>({
    initial: Object.fromEntries(questions.map(({ field, preset }) => [field, preset ?? ''])),
    labels: Object.fromEntries(questions.map(({ field, label }) => [field, label])),
    check: (values) =>
      Object.fromEntries(
        checkForm(groups, values).map(({ path, message }) => [path, fieldSentence(message)]),
      ),
  })
  const near = useNearCentre(questions)
  const send = () =>
    form.submit(async (values) => {
      if (await near.asks(values)) return
      await deed.run(() => onSend(values), form.showErrors)
    })
  return (
    <>
      <ErrorSummary {...form.summary} />
      {deed.problem && <Problem {...deed.problem} />}
      {groups
        .filter(({ onlyIf }) => holds(onlyIf, form.values))
        .map(({ key, title, why, questions: asked }) => (
          <Section key={key} title={title}>
            {why && <Text>{why}</Text>}
            {asked.map((question) => (
              <QuestionInput
                key={question.field}
                question={question}
                values={form.values}
                input={{
                  ...form.field(question.field),
                  value: form.values[question.field] ?? '',
                  onChange: (value) => form.set(question.field, value),
                }}
              />
            ))}
          </Section>
        ))}
      <NearCentres near={near} onChoose={form.set} />
      <Button onPress={send}>提交申请</Button>
    </>
  )
}
