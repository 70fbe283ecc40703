import { signPromise } from '@shared/contract/transfers'
import { checkForm } from '@shared/domain/items/check-form'
import { signAsks } from '@shared/domain/items/transfer-in-asks'
import { PROMISE_TERMS } from '@shared/domain/owed/rules'
import { CURRENT_PROMISE } from '@shared/domain/transfer/promise-text'
import { fieldSentence } from '@shared/kernel/phrases/fields'
import { reg } from '@shared/kernel/reg'
import { Agree } from '../../kit/agree'
import { Button } from '../../kit/button'
import { OneOf } from '../../kit/choice'
import { ErrorSummary } from '../../kit/error-summary'
import { Problem } from '../../kit/problem'
import { announce } from '../../lib/announce'
import { api } from '../../lib/api'
import { carriedOut, keyOf } from '../../lib/intention'
import { unlessProofNeeded } from '../../lib/proof/unless-proof-needed'
import { useDeed } from '../../lib/use-deed'
import { useForm } from '../../lib/use-form'
import { restart } from '../../platform/navigation'

reg('N20-4')

interface SignPromiseFormProps {
  id: string
  version: number
  /** asks for the proof anew when it has run out */
  again: () => Promise<void>
}

type Values = { bringWithin: string; agreed: string }
const TERMS = Object.entries(PROMISE_TERMS).map(([value, { label }]) => ({ value, label }))

const problemsOf = (values: Values): Partial<Values> =>
  Object.fromEntries(checkForm(signAsks, values).map(({ path, message }) => [path, fieldSentence(message)]))

/** Until when, a yes that is never ticked for the person, and the signature. */
export function SignPromiseForm({ id, version, again }: SignPromiseFormProps) {
  const deed = useDeed()
  const form = useForm<Values>({
    initial: { bringWithin: '', agreed: '' },
    labels: { bringWithin: '承诺多久以内补来', agreed: '知情说明和承诺' },
    check: problemsOf,
  })
  const within = form.field('bringWithin')
  const { value, onChange, ...agreed } = form.field('agreed')
  const what = `sign-promise:${id}`
  const sign = (answers: Values) =>
    deed.run(() =>
      unlessProofNeeded(again, async () => {
        const body = { version, answers }
        await api.call(signPromise, { params: { id }, body, key: keyOf(what, body) })
        carriedOut(what)
        announce('已签署，机构正在接收档案')
        restart(`/case/progress/index?id=${id}`)
      }),
    )
  return (
    <>
      <ErrorSummary {...form.summary} />
      {deed.problem && <Problem {...deed.problem} />}
      <OneOf
        {...within}
        legend="承诺多久以内补来"
        hint="由您选。到期前后各提醒一次，过了日子也照收。"
        options={TERMS}
      />
      <Agree
        {...agreed}
        checked={value !== ''}
        onChange={(checked: boolean) => onChange(checked ? CURRENT_PROMISE.version : '')}
        label={`我已读完知情说明和承诺（${CURRENT_PROMISE.version} 版），同意签署。`}
      />
      <Button onPress={() => form.submit(sign)}>签署并请机构接收</Button>
    </>
  )
}
