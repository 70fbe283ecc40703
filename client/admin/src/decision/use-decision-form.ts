import { useRef, useState } from 'react'
import { useKeys } from '../lib/use-keys'
import { asksReason, type Choice, decisionBody } from './draft'
import { useDraft } from './drafts'

const focusIn = (form: HTMLFormElement | null, selector: string): void =>
  form?.querySelector<HTMLElement>(selector)?.focus()

/** The state of the decision form: the draft, the keys A, R, C, B and E, and whether confirmation is being asked for. */
export function useDecisionForm(id: string, version: number, offered: readonly Choice[]) {
  const [draft, change] = useDraft(id)
  const [isAsking, setAsking] = useState(false)
  const [needsReason, setNeedsReason] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const choose = (choice: Choice): boolean => {
    if (!offered.includes(choice)) return false
    change({ choice })
    focusIn(form.current, `[value="${choice}"]`)
    return true
  }
  const ask = (): void => {
    const lacksReason = asksReason(draft.choice) && draft.reason === null
    setNeedsReason(lacksReason)
    setAsking(draft.choice !== null && !lacksReason)
    if (lacksReason) focusIn(form.current, '[name="reason"]')
  }
  useKeys({
    a: () => choose('approve'),
    r: () => choose('refuse'),
    c: () => choose('confirm') || choose('confirm-correction'),
    b: () => choose('send-back') || choose('reject-correction'),
    e: () => choose('propose-correction'),
    o: () => choose('ask-others'),
    n: () => choose('no-answer'),
  })
  return {
    form,
    draft,
    change,
    choose,
    needsReason,
    body: decisionBody(draft, version),
    isAsking,
    ask,
    stopAsking: () => setAsking(false),
  }
}
