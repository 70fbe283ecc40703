import { checkForm } from '@shared/domain/items/check-form'
import { dayOf } from '@shared/kernel/dates'
import { fieldSentence } from '@shared/kernel/phrases/fields'
import { useRef, useState } from 'react'
import type { StaffCase } from '../case/use-case'
import { asksOf } from '../lib/command-label'
import { useKeys } from '../lib/use-keys'
import { CHOICE_KEYS } from './choice-keys'
import { asksReason, type Choice, decisionBody } from './draft'
import { useDraft } from './drafts'

const focusIn = (form: HTMLFormElement | null, selector: string): void =>
  form?.querySelector<HTMLElement>(selector)?.focus()

/** What each key does: whichever of its choices is offered; CHOICE_KEYS says which those are. */
const keysFor = (choose: (choice: Choice) => boolean): Record<string, () => boolean> => {
  const choices = Object.entries(CHOICE_KEYS) as [Choice, string][]
  const letters = [...new Set(choices.map(([, letter]) => letter))]
  const of = (wanted: string) => choices.filter(([, letter]) => letter === wanted).map(([choice]) => choice)
  return Object.fromEntries(letters.map((letter) => [letter.toLowerCase(), () => of(letter).some(choose)]))
}

/** The state of the decision form: the draft, the keys A, R, C, B and E, and whether confirmation is being asked for. */
export function useDecisionForm(detail: StaffCase, offered: readonly Choice[]) {
  const { id, version, proposed } = detail
  const [kept, change] = useDraft(id)
  const draft = { ...kept, answers: { ...proposed, ...kept.answers } }
  const asks = asksOf(detail, draft.choice)
  const [errors, setErrors] = useState<Record<string, string>>({})
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
    const wrong = checkForm(asks, draft.answers, dayOf(new Date()))
    setNeedsReason(lacksReason)
    setErrors(Object.fromEntries(wrong.map(({ path, message }) => [path, fieldSentence(message)])))
    setAsking(draft.choice !== null && !lacksReason && wrong.length === 0)
    const [first] = wrong
    if (first) focusIn(form.current, `#${first.path}, [name="${first.path}"]`)
    if (lacksReason) focusIn(form.current, '[name="reason"]')
  }
  useKeys(keysFor(choose))
  return {
    form,
    draft,
    change,
    choose,
    needsReason,
    body: decisionBody(draft, version, asks),
    asks,
    errors,
    answer: (field: string, value: string) => {
      // What was wrong with an answer is said of that answer only.
      setErrors(({ [field]: _mended, ...others }) => others)
      change({ answers: { ...kept.answers, [field]: value } })
    },
    isAsking,
    ask,
    stopAsking: () => setAsking(false),
  }
}
