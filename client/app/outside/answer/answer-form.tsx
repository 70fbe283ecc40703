import { answerLetter, type OpenedLetter } from '@shared/contract/letters'
import { isItemCode, itemOf } from '@shared/domain/items/catalogue'
import { askedGroups, checkForm, type FormValues, tidyForm } from '@shared/domain/items/check-form'
import { asksAt } from '@shared/domain/items/transfer-channel-asks'
import type { QuestionGroup } from '@shared/domain/items/types'
import type { LetterKey } from '@shared/domain/transfer/letter-key'
import { fieldSentence } from '@shared/kernel/phrases/fields'
import { Button } from '../../kit/button'
import { ErrorSummary } from '../../kit/error-summary'
import { Problem } from '../../kit/problem'
import { Section } from '../../kit/section'
import { Text } from '../../kit/text'
import { announce } from '../../lib/announce'
import { api } from '../../lib/api'
import { carriedOut, keyOf } from '../../lib/intention'
import { PlainQuestion } from '../../lib/plain-question'
import { sendByLetter } from '../../lib/send-upload'
import { UploadInput } from '../../lib/upload-input'
import { useDeed } from '../../lib/use-deed'
import { useForm } from '../../lib/use-form'

interface AnswerFormProps {
  letterKey: LetterKey
  letter: OpenedLetter
  /** the answer that was chosen */
  answer: string
  onAnswered: () => Promise<void>
}

/** What an answer asks, by the table of its service. */
function groupsOf({ item, messengers }: OpenedLetter, answer: string): readonly QuestionGroup[] {
  const row = isItemCode(item) ? itemOf(item).commands.find(({ name }) => name === answer) : undefined
  return asksAt(row?.asks ?? [], messengers)
}

const questionsOf = (groups: readonly QuestionGroup[]) => groups.flatMap(({ questions }) => questions)

/** The questions of one answer and who gives it, on one page; nothing of it is kept on the device. */
export function AnswerForm({ letterKey, letter, answer, onAnswered }: AnswerFormProps) {
  const groups = groupsOf(letter, answer)
  const deed = useDeed()
  const form = useForm<FormValues>({
    initial: { ...Object.fromEntries(questionsOf(groups).map(({ field }) => [field, ''])), ...letter.given },
    labels: Object.fromEntries(questionsOf(groups).map(({ field, label }) => [field, label])),
    check: (values) =>
      Object.fromEntries(
        checkForm(groups, values).map(({ path, message }) => [path, fieldSentence(message)]),
      ),
  })
  const what = `letter:${letter.number}`
  const send = (values: FormValues) =>
    deed.run(async () => {
      const body = { ...letterKey, version: letter.version, answer, answers: tidyForm(groups, values) }
      await api.call(answerLetter, { body, key: keyOf(what, body) })
      carriedOut(what)
      announce('答复已记录')
      await onAnswered()
    }, form.showErrors)
  return (
    <>
      <ErrorSummary {...form.summary} />
      {askedGroups(groups, form.values).map((group) => (
        <Section key={group.key} title={group.title}>
          {group.why && <Text>{group.why}</Text>}
          {group.questions
            .filter(({ field }) => !(field in letter.given))
            .map((question) => {
              const value = form.values[question.field] ?? ''
              const input = { ...form.field(question.field), value }
              return question.kind === 'upload' ? (
                <UploadInput key={question.field} {...{ question, input }} send={sendByLetter(letterKey)} />
              ) : (
                <PlainQuestion key={question.field} {...{ question, input }} values={form.values} />
              )
            })}
        </Section>
      ))}
      {deed.problem && <Problem {...deed.problem} />}
      <Button onPress={() => void form.submit(send)}>提交答复</Button>
    </>
  )
}
