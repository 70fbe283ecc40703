import { Button, Checkbox } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { TextField } from '../kit/text-field'
import type { StaffMember } from '../lib/session'
import { ErrorSummary } from './error-summary'
import { TotpField } from './totp-field'
import { LOGIN_FIELDS, type LoginField, useLogin } from './use-login'

interface LoginFormProps {
  /** Known already, e.g. from the link that has just been followed. */
  username: string
  onSignedIn: (member: StaffMember) => void
}

/** Account, password and, where asked for, the code. Errors stand above the form, get the focus and lead to their field. */
export function LoginForm({ username, onSignedIn }: LoginFormProps) {
  const { values, change, missing, problem, needsCode, isBusy, submit } = useLogin(username, onSignedIn)
  const [isShown, setShown] = useState(false)
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (missing.length > 0 || problem) summary.current?.focus()
  }, [missing, problem])
  const fieldProps = (field: LoginField) => ({
    id: field,
    label: LOGIN_FIELDS[field],
    value: values[field],
    error: missing.find((error) => error.field === field)?.text,
    onChange: (value: string) => change(field, value),
  })
  return (
    <form
      className="login__form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <ErrorSummary focusRef={summary} errors={missing} problem={problem} />
      <TextField {...fieldProps('username')} autoComplete="username" autoFocus />
      <TextField
        {...fieldProps('password')}
        type={isShown ? 'text' : 'password'}
        autoComplete="current-password"
      />
      <Checkbox checked={isShown} onChange={(event) => setShown(event.target.checked)}>
        显示密码
      </Checkbox>
      {needsCode && <TotpField {...fieldProps('totp')} />}
      <Button type="primary" htmlType="submit" loading={isBusy} block>
        登录
      </Button>
    </form>
  )
}
