import { completeStaffLink } from '@shared/contract/staff-links'
import { checkPassword } from '@shared/domain/staff/password-rules'
import { readTotp } from '@shared/domain/staff/totp-rules'
import { fieldSentence } from '@shared/kernel/phrases/fields'
import { type FormEvent, useRef, useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { fieldErrors } from '../lib/field-errors'
import { useCommand } from '../lib/use-command'
import type { OpenedLink } from './opened-link'

interface Values {
  password: string
  totp: string
}

function faultsIn({ password, totp }: Values, username: string): Record<string, string> {
  const phrase = password === '' ? 'field.required' : checkPassword(password, username)
  return {
    ...(phrase ? { password: fieldSentence(phrase) } : {}),
    ...(readTotp(totp) ? {} : { totp: fieldSentence(totp.trim() ? 'totp.format' : 'field.required') }),
  }
}

/** The form of a one-time link; when it is done, the sign-in page follows, with the user name filled in. */
export function useComplete(token: string, { username }: OpenedLink) {
  const [values, setValues] = useState<Values>({ password: '', totp: '' })
  const [faults, setFaults] = useState<Record<string, string>>({})
  const form = useRef<HTMLFormElement>(null)
  const navigate = useNavigate()
  const complete = useCommand(completeStaffLink)
  const change = (part: Partial<Values>): void => setValues((before) => ({ ...before, ...part }))
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const found = faultsIn(values, username)
    setFaults(found)
    complete.forget()
    const [first] = Object.keys(found)
    if (first) {
      form.current?.querySelector<HTMLElement>(`#${first}`)?.focus()
      return
    }
    void complete.send({ token, ...values }).then((done) => {
      if (done) void navigate('/login', { replace: true, state: { enrolled: done.username } })
      else change({ totp: '' })
    })
  }
  const errors = { ...fieldErrors(complete.problem), ...faults }
  return { values, change, errors, form, submit, isSending: complete.isSending, problem: complete.problem }
}
