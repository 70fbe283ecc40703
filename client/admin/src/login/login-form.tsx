import { staffSignIn } from '@shared/contract/staff'
import { fieldSentence } from '@shared/kernel/phrases/fields'
import { useMutation } from '@tanstack/react-query'
import { Button, Checkbox } from 'antd'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { staffApi } from '../lib/api'
import type { StaffMember } from '../lib/session'
import { ErrorSummary, type FieldError } from './error-summary'
import { LoginField } from './login-field'

const FIELDS = { username: '账号', password: '密码' } as const

const emptyFields = (values: Record<keyof typeof FIELDS, string>): FieldError[] =>
  (['username', 'password'] as const)
    .filter((field) => values[field].trim() === '')
    .map((field) => ({ field, label: FIELDS[field], text: fieldSentence('field.required') }))

/** Account and password. Errors stand above the form, get the focus and lead to their field. */
export function LoginForm({ onSignedIn }: { onSignedIn: (member: StaffMember) => void }) {
  const [values, setValues] = useState({ username: '', password: '' })
  const [isShown, setShown] = useState(false)
  const [missing, setMissing] = useState<FieldError[]>([])
  const summary = useRef<HTMLDivElement>(null)
  const signIn = useMutation({
    mutationFn: () => staffApi.call(staffSignIn, { body: values }),
    onSuccess: onSignedIn,
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (signIn.isPending) return
    const empty = emptyFields(values)
    setMissing(empty)
    signIn.reset()
    if (empty.length === 0) signIn.mutate()
  }
  useEffect(() => {
    if (missing.length > 0 || signIn.error) summary.current?.focus()
  }, [missing, signIn.error])
  const fieldProps = (field: keyof typeof FIELDS) => ({
    id: field,
    label: FIELDS[field],
    value: values[field],
    error: missing.find((error) => error.field === field)?.text,
    onChange: (value: string) => setValues((before) => ({ ...before, [field]: value })),
  })
  return (
    <form className="login__form" onSubmit={submit} noValidate>
      <ErrorSummary focusRef={summary} errors={missing} problem={signIn.error} />
      <LoginField {...fieldProps('username')} type="text" autoComplete="username" autoFocus />
      <LoginField
        {...fieldProps('password')}
        type={isShown ? 'text' : 'password'}
        autoComplete="current-password"
      />
      <Checkbox checked={isShown} onChange={(event) => setShown(event.target.checked)}>
        显示密码
      </Checkbox>
      <Button type="primary" htmlType="submit" loading={signIn.isPending} block>
        登录
      </Button>
    </form>
  )
}
