import { submitCase } from '@shared/contract/cases'
import { type ItemCode, itemOf } from '@shared/domain/items/catalogue'
import { type FormValues, tidyForm } from '@shared/domain/items/check-form'
import type { Question } from '@shared/domain/items/types'
import { fieldSentence } from '@shared/kernel/phrases/fields'
import { reg } from '@shared/kernel/reg'
import { Agree } from '../../kit/agree'
import { Button } from '../../kit/button'
import { ErrorSummary } from '../../kit/error-summary'
import { Problem } from '../../kit/problem'
import { restart } from '../../platform/navigation'
import { draftOf, forgetAnswers } from '../answers'
import { api } from '../api'
import { carriedOut, keyOf } from '../intention'
import { useDeed } from '../use-deed'
import { useForm } from '../use-form'
import { unlessProofNeeded } from './unless-proof-needed'

reg('N12-agree', 'N20-1')

interface SignFormProps {
  item: ItemCode
  /** what is signed, as the form of the item asks for it */
  asked: Question
  /** the sentence said yes to */
  says: string
  values: FormValues
  /** asks for the proof anew when it has run out */
  again: () => Promise<void>
}

/** The yes, never ticked for the person, and handing in. */
export function SignForm({ item, asked, says, values, again }: SignFormProps) {
  const deed = useDeed()
  const form = useForm<{ agreed: string }>({
    initial: { agreed: '' },
    labels: { agreed: asked.label },
    check: ({ agreed }): { agreed?: string } => (agreed ? {} : { agreed: fieldSentence('agreement.needed') }),
  })
  const { value, onChange, ...field } = form.field('agreed')
  const send = () =>
    deed.run(() =>
      unlessProofNeeded(again, async () => {
        const signed = { ...values, [asked.field]: asked.signs?.version ?? '' }
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
        label={says}
      />
      <Button onPress={() => form.submit(send)}>签署并提交</Button>
    </>
  )
}
