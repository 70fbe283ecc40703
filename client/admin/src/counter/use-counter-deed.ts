import type { RouteContract } from '@shared/contract/route'
import { doIdentify } from '@shared/domain/counter/rules'
import type { CounterPaper } from '@shared/domain/counter/tables'
import { parsePhone } from '@shared/kernel/phone'
import { fieldSentence } from '@shared/kernel/phrases/fields'
import { problemSentence } from '@shared/kernel/phrases/problems'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { announce } from '../lib/announce'
import { fieldErrors } from '../lib/field-errors'
import { useCommand } from '../lib/use-command'
import { wayForward } from '../lib/way-forward'
import { COUNTER_DEEDS, COUNTER_ROUTES, type CounterDeed } from './counter-deeds'
import { type CounterAccount, PROPOSALS_KEY } from './use-counter'

interface Values {
  phone: string
  papers: readonly CounterPaper[]
  reason: string
}

function faultsIn(deed: CounterDeed, { phone, papers, reason }: Values): Record<string, string> {
  const row = COUNTER_DEEDS[deed]
  return {
    ...(row.asksPhone && !parsePhone(phone).ok ? { phone: fieldSentence('phone.format') } : {}),
    ...(row.asksPapers && !doIdentify(papers) ? { papers: problemSentence('identity.papers-needed') } : {}),
    ...(row.reasons.length > 0 && !reason ? { reason: fieldSentence('field.choose') } : {}),
  }
}

/** The body of a deed: what it asks for, the version that was seen, and the proposal it answers. */
function bodyOf(deed: CounterDeed, account: CounterAccount, { phone, papers, reason }: Values) {
  const row = COUNTER_DEEDS[deed]
  return {
    version: account.version,
    ...(row.asksPhone ? { phone } : {}),
    ...(row.asksPapers ? { papers } : {}),
    ...(row.reasons.length > 0 ? { reason } : {}),
    ...(deed === 'confirm' || deed === 'decline' ? { proposal: account.proposal?.id } : {}),
  }
}

export interface CounterDeedForm {
  account: CounterAccount
  deed: CounterDeed
  onChanged: (account: CounterAccount) => void
  /** Reads the account again after it has changed under the reader's eyes. */
  reload: () => Promise<unknown>
  onDone: () => void
}

/** One deed on a person's account: what is typed stays until the service has taken it. */
export function useCounterDeed({ account, deed, onChanged, reload, onDone }: CounterDeedForm) {
  const [values, setValues] = useState<Values>({ phone: '', papers: [], reason: '' })
  const [isChecked, setChecked] = useState(false)
  const client = useQueryClient()
  const route = COUNTER_ROUTES[deed] as unknown as RouteContract
  const command = useCommand(route, { id: account.id })
  const isReread = command.problem !== null && wayForward(command.problem) === 'look'
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each problem, not for each drawing
  useEffect(() => {
    if (isReread) void reload()
  }, [isReread])
  const faults = faultsIn(deed, values)
  const submit = async (): Promise<void> => {
    setChecked(true)
    command.forget()
    if (Object.keys(faults).length > 0) return
    const answer = await command.send(bodyOf(deed, account, values))
    if (!answer) return
    onChanged(answer as CounterAccount)
    void client.invalidateQueries({ queryKey: PROPOSALS_KEY })
    announce(`${COUNTER_DEEDS[deed].title}：已办理。`)
    onDone()
  }
  return {
    values,
    change: (part: Partial<Values>) => setValues((before) => ({ ...before, ...part })),
    errors: { ...fieldErrors(command.problem), ...(isChecked ? faults : {}) },
    problem: command.problem,
    isReread,
    isSending: command.isSending,
    submit,
  }
}
