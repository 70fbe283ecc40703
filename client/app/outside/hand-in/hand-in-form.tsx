import { type HandInLine, submitHandIn } from '@shared/contract/hand-in'
import type { HandInKey } from '@shared/domain/forming-units/hand-in'
import { checkForm, type FormValues } from '@shared/domain/items/check-form'
import { unitHandInForm } from '@shared/domain/items/material-collection-form'
import type { Question } from '@shared/domain/items/types'
import { writeDay } from '@shared/kernel/dates'
import { fieldSentence } from '@shared/kernel/phrases/fields'
import { Button } from '../../kit/button'
import { ErrorSummary } from '../../kit/error-summary'
import { Field } from '../../kit/field'
import { Lead } from '../../kit/lead'
import { Problem } from '../../kit/problem'
import { Section } from '../../kit/section'
import { Text } from '../../kit/text'
import { personalFields, readAnswers, rememberPersonal } from '../../lib/answers'
import { api } from '../../lib/api'
import { carriedOut, keyOf } from '../../lib/intention'
import { type SendFile, sendByKey } from '../../lib/send-upload'
import { UploadInput } from '../../lib/upload-input'
import { useDeed } from '../../lib/use-deed'
import { useForm } from '../../lib/use-form'
import type { Receipt } from './handed-in'

const QUESTIONS = unitHandInForm.flatMap(({ questions }) => questions)
const BLANK: FormValues = Object.fromEntries(QUESTIONS.map(({ field }) => [field, '']))
const LABELS = Object.fromEntries(QUESTIONS.map(({ field, label }) => [field, label]))
const PERSONAL = personalFields(unitHandInForm)
/** Who hands in is asked once a visit. */
const HANDER = 'hand-in'

interface HandInFormProps {
  handInKey: HandInKey
  line: HandInLine
  onDone: (receipt: Receipt) => void
  onBack: () => void
}

const check = (values: FormValues): Record<string, string> =>
  Object.fromEntries(
    checkForm(unitHandInForm, values).map(({ path, message }) => [path, fieldSentence(message)]),
  )

/** Photographs of one paper, and who hands it in. What was chosen and typed is kept until it is submitted. */
export function HandInForm({ handInKey, line, onDone, onBack }: HandInFormProps) {
  const form = useForm<FormValues>({
    draft: `hand-in:${line.id}`,
    initial: { ...BLANK, ...readAnswers(HANDER) },
    ...{ check, labels: LABELS, secret: PERSONAL },
  })
  const { problem, run } = useDeed()
  const submit = () =>
    form.submit((values) =>
      run(async () => {
        const body = { ...handInKey, line: line.id, form: values }
        rememberPersonal(HANDER, unitHandInForm, values)
        const receipt = await api.call(submitHandIn, { body, key: keyOf('hand-in', body) })
        carriedOut('hand-in')
        form.forgetDraft()
        onDone(receipt)
      }, form.showErrors),
    )
  return (
    <>
      <Lead>
        归入 {line.holder} 的档案，{writeDay(line.formedOn)}形成。先传照片，核对后再送原件。
      </Lead>
      <ErrorSummary {...form.summary} />
      {unitHandInForm.map((group) => (
        <Section key={group.key} title={group.title}>
          {group.why && <Text>{group.why}</Text>}
          {group.questions.map((question) => (
            <Answer
              key={question.field}
              question={question}
              input={{ ...form.field(question.field), value: form.values[question.field] ?? '' }}
              send={sendByKey(handInKey)}
            />
          ))}
        </Section>
      ))}
      {problem && <Problem {...problem} />}
      <Button onPress={submit}>提交这份材料</Button>
      <Button kind="secondary" onPress={onBack}>
        返回清单
      </Button>
    </>
  )
}

interface AnswerProps {
  question: Question
  input: { id: string; value: string; error?: string; onChange: (value: string) => void }
  send: SendFile
}

const KEYBOARDS = {
  name: { autoComplete: 'name' },
  phone: { kind: 'tel', autoComplete: 'tel' },
} as const

function Answer({ question, input, send }: AnswerProps) {
  const { label, hint, optional, maxLength } = question
  if (question.kind === 'upload') return <UploadInput {...{ question, input, send }} />
  const keyboard = question.kind === 'name' || question.kind === 'phone' ? KEYBOARDS[question.kind] : {}
  return <Field {...{ ...input, label, hint, optional, maxLength, ...keyboard }} />
}
