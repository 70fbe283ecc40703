import { parsePhone } from '@shared/kernel/phone'
import { fieldSentence } from '@shared/kernel/phrases/fields'
import { Button } from '../../kit/button'
import { ErrorSummary } from '../../kit/error-summary'
import { Field } from '../../kit/field'
import { Problem } from '../../kit/problem'
import { useDeed } from '../../lib/use-deed'
import { useForm } from '../../lib/use-form'

interface PhoneStepProps {
  /** where the typed number is kept on the device until it is used */
  draft: string
  onSend: (phone: string) => Promise<unknown>
  onSent: (phone: string) => void
}

/** Asks for the phone and sends the code to it. */
export function PhoneStep({ draft, onSend, onSent }: PhoneStepProps) {
  const form = useForm({
    draft,
    initial: { phone: '' },
    check: ({ phone }) => (parsePhone(phone).ok ? {} : { phone: fieldSentence('phone.format') }),
  })
  const deed = useDeed()
  const send = () =>
    form.submit(({ phone }) =>
      deed.run(async () => {
        await onSend(phone)
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
