import { changeStaffPassword } from '@shared/contract/staff-self'
import { checkPassword } from '@shared/domain/staff/password-rules'
import { readTotp } from '@shared/domain/staff/totp-rules'
import { fieldSentence } from '@shared/kernel/phrases/fields'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { fieldErrors } from '../lib/field-errors'
import { useCommand } from '../lib/use-command'

interface Values {
  old: string
  password: string
  totp: string
}

const EMPTY: Values = { old: '', password: '', totp: '' }

function faultsIn({ old, password, totp }: Values, username: string): Record<string, string> {
  const phrase = password === '' ? 'field.required' : checkPassword(password, username)
  return {
    ...(old ? {} : { old: fieldSentence('field.required') }),
    ...(phrase ? { password: fieldSentence(phrase) } : {}),
    ...(totp.trim() === '' || readTotp(totp) ? {} : { totp: fieldSentence('totp.format') }),
  }
}

/** The form that changes one's password. */
export function usePassword(username: string) {
  const [values, setValues] = useState(EMPTY)
  const [faults, setFaults] = useState<Record<string, string>>({})
  const [isDone, setDone] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const client = useQueryClient()
  const command = useCommand(changeStaffPassword)
  const change = (part: Partial<Values>): void => setValues((before) => ({ ...before, ...part }))
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const found = faultsIn(values, username)
    setFaults(found)
    setDone(false)
    command.forget()
    const [first] = Object.keys(found)
    if (first) {
      form.current?.querySelector<HTMLElement>(`#${first}`)?.focus()
      return
    }
    const { totp, ...words } = values
    void command.send({ ...words, ...(totp.trim() ? { totp } : {}) }).then((done) => {
      change({ totp: '' })
      if (!done) return
      setValues(EMPTY)
      setDone(true)
      void client.invalidateQueries({ queryKey: ['own-sessions'] })
    })
  }
  const errors = { ...fieldErrors(command.problem), ...faults }
  return {
    values,
    change,
    errors,
    problem: command.problem,
    isSending: command.isSending,
    isDone,
    form,
    submit,
  }
}
