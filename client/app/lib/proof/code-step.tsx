import { CODE_RULES, readCode } from '@shared/domain/sign-in/code-rules'
import { fieldSentence } from '@shared/kernel/phrases/fields'
import { useEffect } from 'react'
import { Button } from '../../kit/button'
import { ErrorSummary } from '../../kit/error-summary'
import { Field } from '../../kit/field'
import { Problem } from '../../kit/problem'
import { Text } from '../../kit/text'
import { focusElement } from '../../platform/focus'
import { announce } from '../announce'
import { useDeed } from '../use-deed'
import { useForm } from '../use-form'
import { useSecondsLeft } from './use-seconds-left'

interface CodeStepProps {
  /** where the code went, as it is to be read */
  phone: string
  /** the words of the button: 登录 */
  act: string
  onAgain: () => Promise<unknown>
  onCode: (code: string) => Promise<void>
  /** absent where the number is not the person's to choose */
  onChangePhone?: () => void
}

/** Asks for the code that was sent; another can be asked for, and where it makes sense the number changed. */
export function CodeStep({ phone, act, onAgain, onCode, onChangePhone }: CodeStepProps) {
  const form = useForm({
    initial: { code: '' },
    check: ({ code }) => (readCode(code) ? {} : { code: fieldSentence('code.format') }),
  })
  const deed = useDeed()
  const codeField = form.field('code')
  // the button that asked for the code has gone, and the focus with it
  useEffect(() => focusElement(codeField.id), [codeField.id])
  const wait = useSecondsLeft(CODE_RULES.resendSeconds)
  const enter = () => form.submit(({ code }) => deed.run(() => onCode(code), form.showErrors))
  const again = () =>
    deed.run(async () => {
      await onAgain()
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
      <Button onPress={enter}>{act}</Button>
      <Button kind="secondary" disabled={wait.left > 0} onPress={again}>
        {wait.left > 0 ? `${wait.left} 秒后可以重新获取` : '重新获取验证码'}
      </Button>
      {onChangePhone && (
        <Button kind="quiet" onPress={onChangePhone}>
          换一个手机号
        </Button>
      )}
    </>
  )
}
