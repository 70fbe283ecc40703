import { submitCase } from '@shared/contract/cases'
import { type ItemCode, itemOf } from '@shared/domain/items/catalogue'
import { type FormValues, tidyForm } from '@shared/domain/items/check-form'
import { fieldSentence } from '@shared/kernel/phrases/fields'
import { reg } from '@shared/kernel/reg'
import { Agree } from '../../kit/agree'
import { Button } from '../../kit/button'
import { ErrorSummary } from '../../kit/error-summary'
import { Problem } from '../../kit/problem'
import { draftOf, forgetAnswers } from '../../lib/answers'
import { api } from '../../lib/api'
import { carriedOut, keyOf } from '../../lib/intention'
import { useDeed } from '../../lib/use-deed'
import { useForm } from '../../lib/use-form'
import { restart } from '../../platform/navigation'
import { unlessProofNeeded } from '../proof/unless-proof-needed'

reg('N12-agree')

interface SignFormProps {
  item: ItemCode
  title: string
  version: string
  values: FormValues
  /** asks for the proof anew when it has run out */
  again: () => Promise<void>
}

/** The yes, never ticked for the person, and handing in. */
export function SignForm({ item, title, version, values, again }: SignFormProps) {
  const deed = useDeed()
  const form = useForm<{ agreed: string }>({
    initial: { agreed: '' },
    labels: { agreed: '协议' },
    check: ({ agreed }): { agreed?: string } => (agreed ? {} : { agreed: fieldSentence('agreement.needed') }),
  })
  const { value, onChange, ...field } = form.field('agreed')
  const send = () =>
    deed.run(() =>
      unlessProofNeeded(again, async () => {
        const signed = { ...values, agreement: version }
        const body = { item, form: tidyForm(itemOf(item).groups, signed) }
        const made = await api.call(submitCase, { body, key: keyOf(draftOf(item), body) })
        carriedOut(draftOf(item))
        forgetAnswers(item)
        restart(`/case/done/index?id=${made.id}`)
      }),
    )
  return (
    <>
      <ErrorSummary {...form.summary} />
      {deed.problem && <Problem {...deed.problem} />}
      <Agree
        {...field}
        checked={value === 'yes'}
        onChange={(checked: boolean) => onChange(checked ? 'yes' : '')}
        label={`我已读完${title}（${version} 版）和其中的个人信息处理告知，同意签署。`}
      />
      <Button onPress={() => form.submit(send)}>签署并提交</Button>
    </>
  )
}
