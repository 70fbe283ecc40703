import { staffSignIn } from '@shared/contract/staff'
import { readTotp } from '@shared/domain/staff/totp-rules'
import { fieldSentence } from '@shared/kernel/phrases/fields'
import { useState } from 'react'
import type { StaffMember } from '../lib/session'
import { useCommand } from '../lib/use-command'
import type { FieldError } from './error-summary'

export const LOGIN_FIELDS = { username: '账号', password: '密码', totp: '动态验证码' } as const

export type LoginField = keyof typeof LOGIN_FIELDS
type Values = Record<LoginField, string>

function faultsIn(values: Values, needsCode: boolean): FieldError[] {
  const asked: LoginField[] = ['username', 'password', ...(needsCode ? (['totp'] as const) : [])]
  return asked.flatMap((field) => {
    const label = LOGIN_FIELDS[field]
    if (values[field].trim() === '') return [{ field, label, text: fieldSentence('field.required') }]
    return field === 'totp' && !readTotp(values.totp)
      ? [{ field, label, text: fieldSentence('totp.format') }]
      : []
  })
}

/** Signing in. The code is asked for when the service does; a refused one is cleared, for it will not be taken again. */
export function useLogin(known: string, onSignedIn: (member: StaffMember) => void) {
  const [values, setValues] = useState<Values>({ username: known, password: '', totp: '' })
  const [missing, setMissing] = useState<FieldError[]>([])
  const [needsCode, setNeedsCode] = useState(false)
  const signIn = useCommand(staffSignIn)
  const asksForCode = signIn.problem?.key === 'sign-in.totp-needed'
  if (asksForCode && !needsCode) setNeedsCode(true)
  const change = (field: LoginField, value: string): void =>
    setValues((before) => ({ ...before, [field]: value }))
  const submit = (): void => {
    const faults = faultsIn(values, needsCode)
    setMissing(faults)
    signIn.forget()
    if (faults.length > 0) return
    const { username, password, totp } = values
    void signIn.send({ username, password, ...(needsCode ? { totp } : {}) }).then((member) => {
      if (member) return onSignedIn(member)
      change('totp', '')
    })
  }
  return {
    values,
    change,
    missing,
    needsCode,
    problem: asksForCode ? null : signIn.problem,
    isBusy: signIn.isSending,
    submit,
  }
}
