import { type CheckedSchoolList, sendSchoolList } from '@shared/contract/school-lists'
import type { HandInKey } from '@shared/domain/forming-units/hand-in'
import { parsePhone } from '@shared/kernel/phone'
import { fieldSentence } from '@shared/kernel/phrases/fields'
import { Button } from '../../kit/button'
import { ErrorSummary } from '../../kit/error-summary'
import { Field } from '../../kit/field'
import { Problem } from '../../kit/problem'
import { announce } from '../../lib/announce'
import { api } from '../../lib/api'
import { carriedOut, keyOf } from '../../lib/intention'
import { useDeed } from '../../lib/use-deed'
import { useForm } from '../../lib/use-form'

interface SendFormProps {
  listKey: HandInKey
  checked: CheckedSchoolList
  onSent: () => Promise<void>
}

const LABELS = { name: '发送人姓名', phone: '发送人手机号' }

const check = ({ name, phone }: { name: string; phone: string }) => ({
  ...(name.trim() ? {} : { name: fieldSentence('field.required') }),
  ...(parsePhone(phone).ok ? {} : { phone: fieldSentence('phone.format') }),
})

/** Who sends the list, and the sending itself. Name and phone are not kept on the device. */
export function SendForm({ listKey, checked, onSent }: SendFormProps) {
  const { list, good } = checked
  const deed = useDeed()
  const form = useForm({ initial: { name: '', phone: '' }, labels: LABELS, check })
  const what = `school-list:${list.id}`
  const send = (values: { name: string; phone: string }) =>
    deed.run(async () => {
      const body = { ...listKey, list: list.id, ...values }
      await api.call(sendSchoolList, { body, key: keyOf(what, body) })
      carriedOut(what)
      announce('清单已发送，正在核对')
      await onSent()
    }, form.showErrors)
  return (
    <>
      <ErrorSummary {...form.summary} />
      <Field
        {...form.field('name')}
        label={LABELS.name}
        hint="清单有疑问时联系谁"
        maxLength={30}
        autoComplete="name"
      />
      <Field {...form.field('phone')} label={LABELS.phone} kind="tel" maxLength={30} autoComplete="tel" />
      {deed.problem && <Problem {...deed.problem} />}
      <Button onPress={() => void form.submit(send)}>{`发送 ${good} 行`}</Button>
    </>
  )
}
