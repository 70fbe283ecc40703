import { itemOf } from '@shared/domain/items/catalogue'
import { checkForm, type FormValues } from '@shared/domain/items/check-form'
import type { Question, QuestionGroup } from '@shared/domain/items/types'
import { fieldSentence } from '@shared/kernel/phrases/fields'
import { Button } from '../../kit/button'
import { ErrorSummary } from '../../kit/error-summary'
import { Page } from '../../kit/page'
import { Text } from '../../kit/text'
import { draftOf, personalFields, readAnswers, rememberPersonal } from '../../lib/answers'
import { SignInGate } from '../../lib/sign-in-gate'
import { useForm } from '../../lib/use-form'
import { open, returnTo, useRouteParams } from '../../platform/navigation'
import { checkPath, itemHere, questionPath } from '../paths'
import { stopOf } from '../stop-of'
import { askedNow, whereOf } from '../where-of'
import { NearCentres } from './near-centres'
import { QuestionInput } from './question-input'
import { useNearCentre } from './use-near-centre'

const blank = (groups: readonly QuestionGroup[]): FormValues =>
  Object.fromEntries(
    groups.flatMap((group) => group.questions.map(({ field, preset }) => [field, preset ?? ''])),
  )

/** What is asked before the signature. */
const unsigned = (groups: readonly QuestionGroup[]) => groups.filter(({ signed }) => !signed)

const centreFields = (groups: readonly QuestionGroup[]): string[] =>
  groups.flatMap(({ questions }) =>
    questions.filter(({ kind }) => kind === 'centre').map(({ field }) => field),
  )

const labels = (group: QuestionGroup): Record<string, string> =>
  Object.fromEntries(group.questions.map(({ field, label }) => [field, label]))

const problems = (group: QuestionGroup, values: FormValues): Record<string, string> =>
  Object.fromEntries(checkForm([group], values).map(({ path, message }) => [path, fieldSentence(message)]))

/** One question group of a form. The answers are kept on the device from the first letter on. */
export default function QuestionPage() {
  const params = useRouteParams()
  const item = itemOf(itemHere(params.item))
  const group = (item.groups.find(({ key }) => key === params.group) ?? item.groups[0]) as QuestionGroup
  const form = useForm<FormValues>({
    draft: draftOf(item.code),
    initial: { ...blank(item.groups), ...readAnswers(item.code) },
    labels: labels(group),
    check: (values) => problems(group, values),
    secret: personalFields(item.groups),
  })
  // How many pages there are hangs on the answers so far.
  const asked = askedNow(item, form.values)
  const at = Math.max(0, asked.indexOf(group))
  const next = asked[at + 1]
  /** Which centres there are to choose among hangs on the places: another place asks anew. */
  const answer = (question: Question) => (value: string) => {
    form.set(question.field, value)
    if (question.kind === 'region') for (const field of centreFields(item.groups)) form.set(field, '')
  }
  const near = useNearCentre(group.questions)
  const goOn = () =>
    form.submit(async (values) => {
      if (await near.asks(values)) return
      rememberPersonal(item.code, item.groups, values)
      const stop = stopOf(item.code, values)
      if (stop) return open(stop)
      const isLast = checkForm(unsigned(item.groups), values).length === 0
      if (params.from === 'check' && isLast) return returnTo(checkPath(item.code))
      open(
        next
          ? questionPath(item.code, next.key, params.from === 'check' ? 'check' : undefined)
          : checkPath(item.code),
      )
    })
  return (
    <Page title={group.title} where={whereOf(item, form.values, at + 1)}>
      <SignInGate to={questionPath(item.code, group.key)} why="登录后才能提交申请，已填写的内容会保留。">
        <ErrorSummary {...form.summary} />
        {group.why && <Text>{group.why}</Text>}
        {group.questions.map((question) => (
          <QuestionInput
            key={question.field}
            question={question}
            // What the item itself answers counts as the answers do.
            values={{ ...form.values, ...item.fixed }}
            input={{
              ...form.field(question.field),
              value: form.values[question.field] ?? '',
              onChange: answer(question),
            }}
          />
        ))}
        <NearCentres near={near} onChoose={form.set} />
        <Button onPress={goOn}>继续</Button>
      </SignInGate>
    </Page>
  )
}
