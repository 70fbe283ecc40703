import { requestCode } from '@shared/contract/sign-in'
import { parsePhone } from '@shared/kernel/phone'
import { fieldSentence } from '@shared/kernel/phrases/fields'
import { Button } from '../../kit/button'
import { ErrorSummary } from '../../kit/error-summary'
import { Field } from '../../kit/field'
import { Problem } from '../../kit/problem'
import { api } from '../../lib/api'
import { useDeed } from '../../lib/use-deed'
import { useForm } from '../../lib/use-form'

/** Asks for the phone and sends the code to it. */
export function PhoneStep({ onSent }: { onSent: (phone: string) => void }) {
  const form = useForm({
    draft: 'sign-in',
    initial: { phone: '' },
    check: ({ phone }) => (parsePhone(phone).ok ? {} : { phone: fieldSentence('phone.format') }),
  })
  const deed = useDeed()
  const send = () =>
    form.submit(({ phone }) =>
      deed.run(async () => {
        await api.call(requestCode, { body: { phone } })
        onSent(phone)
      }, form.showErrors),
    )
  return (
    <>
      <ErrorSummary {...form.summary} />
      {deed.problem && <Problem {...deed.problem} />}
      <Field
        {...form.field('phone')}
        label="手机号"
        hint="11 位手机号，我们会发一条验证码"
        kind="tel"
        autoComplete="tel"
      />
      <Button onPress={send}>获取验证码</Button>
    </>
  )
}
