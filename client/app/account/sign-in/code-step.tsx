import { requestCode, signIn } from '@shared/contract/sign-in'
import { CODE_RULES, readCode } from '@shared/domain/sign-in/code-rules'
import { fieldSentence } from '@shared/kernel/phrases/fields'
import { useEffect } from 'react'
import { Button } from '../../kit/button'
import { ErrorSummary } from '../../kit/error-summary'
import { Field } from '../../kit/field'
import { Problem } from '../../kit/problem'
import { Text } from '../../kit/text'
import { announce } from '../../lib/announce'
import { api } from '../../lib/api'
import { signedInNow } from '../../lib/session'
import { useDeed } from '../../lib/use-deed'
import { useForm } from '../../lib/use-form'
import { focusElement } from '../../platform/focus'
import { useSecondsLeft } from './use-seconds-left'

interface CodeStepProps {
  phone: string
  onChangePhone: () => void
  onSignedIn: () => void
}

const client = process.env.TARO_ENV as 'h5' | 'weapp' | 'alipay'

/** Asks for the code that was sent; the number can be checked and changed, and another code asked for. */
export function CodeStep({ phone, onChangePhone, onSignedIn }: CodeStepProps) {
  const form = useForm({
    initial: { code: '' },
    check: ({ code }) => (readCode(code) ? {} : { code: fieldSentence('code.format') }),
  })
  const deed = useDeed()
  const codeField = form.field('code')
  // the button that asked for the code has gone, and the focus with it
  useEffect(() => focusElement(codeField.id), [codeField.id])
  const wait = useSecondsLeft(CODE_RULES.resendSeconds)
  const enter = () =>
    form.submit(({ code }) =>
      deed.run(async () => {
        const answer = await api.call(signIn, { body: { phone, code, client } })
        if (answer.kind !== 'signed-in') return
        signedInNow(answer.tokens)
        onSignedIn()
      }, form.showErrors),
    )
  const again = () =>
    deed.run(async () => {
      await api.call(requestCode, { body: { phone } })
      wait.restart()
      announce('验证码已重新发送')
    })
  return (
    <>
      <ErrorSummary {...form.summary} />
      {deed.problem && <Problem {...deed.problem} />}
      <Text>验证码已发到 {phone}，5 分钟内有效。</Text>
      <Field
        {...codeField}
        label="验证码"
        hint="短信里的 6 位数字"
        kind="digit"
        autoComplete="one-time-code"
      />
      <Button onPress={enter}>登录</Button>
      <Button kind="secondary" disabled={wait.left > 0} onPress={again}>
        {wait.left > 0 ? `${wait.left} 秒后可以重新获取` : '重新获取验证码'}
      </Button>
      <Button kind="quiet" onPress={onChangePhone}>
        换一个手机号
      </Button>
    </>
  )
}
