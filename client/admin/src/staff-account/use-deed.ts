import type { RouteContract } from '@shared/contract/route'
import { fieldSentence } from '@shared/kernel/phrases/fields'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { announce } from '../lib/announce'
import { fieldErrors } from '../lib/field-errors'
import { kept, useKept } from '../lib/kept'
import { useCommand } from '../lib/use-command'
import { wayForward } from '../lib/way-forward'
import type { HandedLink } from '../staff/link-dialog'
import { ROSTER } from '../staff/use-roster'
import { type Asked, wordsOf } from './deeds'
import { type Account, accountKey } from './use-account'

interface DeedAnswer {
  member: Account
  link: Omit<HandedLink, 'name'> | null
}

const EMPTY = { reason: '' }

/** Some deeds answer the account alone, some with a link beside it. */
const answerOf = (answer: unknown): DeedAnswer =>
  typeof answer === 'object' && answer !== null && 'member' in answer
    ? (answer as DeedAnswer)
    : { member: answer as Account, link: null }

export interface DeedForm {
  account: Account
  asked: Asked
  /** What the deed needs besides version and reason. */
  extra?: object
  /** What is still missing of it, by field. */
  faults?: Record<string, string>
  /** Done: with the link to hand over, where the deed makes one. */
  onDone: (link: HandedLink | null) => void
}

/**
 * One deed on an account: a reason, the version that was seen, one key. When the account has changed meanwhile it is read
 * again, and what was typed stays to be sent once more.
 */
export function useDeed({ account, asked, extra = {}, faults = {}, onDone }: DeedForm) {
  const { route, title, ...words } = wordsOf(asked, account)
  const name = `${account.id} ${JSON.stringify(asked)}`
  const [{ reason }, change] = useKept(name, EMPTY)
  const [isChecked, setChecked] = useState(false)
  const client = useQueryClient()
  const command = useCommand<RouteContract>(route as unknown as RouteContract, { id: account.id })
  const way = command.problem && wayForward(command.problem)
  useEffect(() => {
    if (way === 'look') void client.invalidateQueries({ queryKey: accountKey(account.id) })
  }, [way, client, account.id])
  const lacking = { ...faults, ...(reason.trim() ? {} : { reason: fieldSentence('field.required') }) }
  const submit = async (): Promise<void> => {
    setChecked(true)
    command.forget()
    if (Object.keys(lacking).length > 0) return
    const answer = await command.send({ version: account.version, reason, ...extra })
    if (!answer) return
    const { member, link } = answerOf(answer)
    kept.remove(name)
    client.setQueryData(accountKey(account.id), member)
    void client.invalidateQueries({ queryKey: ROSTER })
    announce(`${title}：已办理。`)
    onDone(link && { name: member.name, ...link })
  }
  return {
    title,
    words,
    reason,
    setReason: (text: string) => change({ reason: text }),
    errors: { ...fieldErrors(command.problem), ...(isChecked ? lacking : {}) },
    problem: command.problem,
    isReread: way === 'look',
    isSending: command.isSending,
    submit,
  }
}
