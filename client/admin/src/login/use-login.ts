import { staffSignIn } from '@shared/contract/staff'
import { fieldSentence } from '@shared/kernel/phrases/fields'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { staffApi } from '../lib/api'
import type { StaffMember } from '../lib/session'
import { problemOf } from '../problem/problem-of'
import type { FieldError } from './error-summary'

export const FIELDS = { username: '账号', password: '密码', totp: '动态验证码' } as const

export type LoginFieldName = keyof typeof FIELDS

const emptyAmong = (
  fields: readonly LoginFieldName[],
  values: Record<LoginFieldName, string>,
): FieldError[] =>
  fields
    .filter((field) => values[field].trim() === '')
    .map((field) => ({ field, label: FIELDS[field], text: fieldSentence('field.required') }))

/** What is typed, what is missing, and signing in. The authenticator's code is asked for once the server wants one. */
export function useLogin(onSignedIn: (member: StaffMember) => void) {
  const [values, setValues] = useState({ username: '', password: '', totp: '' })
  const [missing, setMissing] = useState<FieldError[]>([])
  const [isCodeAsked, setCodeAsked] = useState(false)
  const login = { username: values.username, password: values.password }
  const sending = useMutation({
    mutationFn: () => staffApi.call(staffSignIn, { body: isCodeAsked ? values : login }),
    onSuccess: onSignedIn,
    onError: (error) => {
      if (problemOf(error).key === 'sign-in.totp-needed') setCodeAsked(true)
      else setValues((before) => ({ ...before, totp: '' }))
    },
  })
  const isAsking = sending.error !== null && problemOf(sending.error).key === 'sign-in.totp-needed'
  const submit = (): void => {
    if (sending.isPending) return
    const empty = emptyAmong(
      isCodeAsked ? ['username', 'password', 'totp'] : ['username', 'password'],
      values,
    )
    setMissing(empty)
    sending.reset()
    if (empty.length === 0) sending.mutate()
  }
  const change = (field: LoginFieldName, value: string): void =>
    setValues((before) => ({ ...before, [field]: value }))
  /** Being asked for the code is no failure: the field appears, and nothing else. */
  const problem = isAsking ? null : sending.error
  return { values, missing, isCodeAsked, problem, isPending: sending.isPending, submit, change }
}
