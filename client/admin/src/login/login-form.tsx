import { Button, Checkbox } from 'antd'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { StaffMember } from '../lib/session'
import { ErrorSummary } from './error-summary'
import { LoginField } from './login-field'
import { FIELDS, type LoginFieldName, useLogin } from './use-login'

/** Account, password, and the code when it is asked for. Errors stand above the form, get the focus and lead to their field. */
export function LoginForm({ onSignedIn }: { onSignedIn: (member: StaffMember) => void }) {
  const { values, missing, isCodeAsked, problem, isPending, submit, change } = useLogin(onSignedIn)
  const [isShown, setShown] = useState(false)
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (missing.length > 0 || problem) summary.current?.focus()
  }, [missing, problem])
  const fieldProps = (field: LoginFieldName) => ({
    id: field,
    label: FIELDS[field],
    value: values[field],
    error: missing.find((error) => error.field === field)?.text,
    onChange: (value: string) => change(field, value),
  })
  const send = (event: FormEvent): void => {
    event.preventDefault()
    submit()
  }
  return (
    <form className="login__form" onSubmit={send} noValidate>
      <ErrorSummary focusRef={summary} errors={missing} problem={problem} />
      <LoginField {...fieldProps('username')} type="text" autoComplete="username" autoFocus />
      <LoginField
        {...fieldProps('password')}
        type={isShown ? 'text' : 'password'}
        autoComplete="current-password"
      />
      <Checkbox checked={isShown} onChange={(event) => setShown(event.target.checked)}>
        显示密码
      </Checkbox>
      {isCodeAsked && (
        <>
          <p>请打开手机上的验证器，填写现在显示的 6 位数字。</p>
          <LoginField {...fieldProps('totp')} type="text" autoComplete="one-time-code" autoFocus />
        </>
      )}
      <Button type="primary" htmlType="submit" loading={isPending} block>
        登录
      </Button>
    </form>
  )
}
