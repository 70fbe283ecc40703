import type { Json } from '@shared/kernel/canonical'
import { reg } from '@shared/kernel/reg'
import type { Answers } from './answers'
import type { Holder } from './file-search-context'
import { askedField } from './file-search-form'
import { recordOf } from './file-search-inquiries'
import { placePages } from './personal-account-form'
import type { Told } from './types'

reg('N12-agree', 'N20-1', 'N20-2', 'N7-place', 'N6', 'G22')

/** The services cases lead on to. */
export const LED_TO = ['transfer-in', 'file-search', 'personal-account'] as const

/** What a case leads on to: the service, and what its form has filled in already, to be looked at. */
interface LeadsOn {
  item: (typeof LED_TO)[number]
  form: Answers
}

/** `refusal`: the listed reason by which the case was refused, if it was. */
type Way = (told: Told, refusal: string | null) => LeadsOn | null

const householdIn = ({ household }: Answers): Answers => (household ? { household } : {})

const words = (value: Json | undefined): string => (typeof value === 'string' ? value : '')

/** The last that said the file is there, by the name it was asked under. */
const found: Way = ({ form, kept, given, state }) => {
  if (state !== 'found') return null
  const holder = Object.entries(recordOf(kept.answers)).findLast(([, answer]) => answer === 'here')?.[0]
  const name = holder && given[askedField(holder as Holder)]
  return name ? { item: 'transfer-in', form: { holder: name, ...householdIn(form) } } : null
}

/** The unit that took the bag back and sealed it. */
const takenBack: Way = ({ kept, state }) => {
  if (state !== 'returned' || !kept.receiver) return null
  const holderAddress = [words(kept.receiverPlace), words(kept.receiverPhone)].filter(Boolean).join(' ')
  return { item: 'transfer-in', form: { holder: words(kept.receiver), holderAddress } }
}

const PLACES = placePages.flatMap(({ questions }) => questions.map(({ field }) => field))

/** The file has come: the account, and the agreement with its centre, by what the person answered of themselves before. */
const received: Way = ({ form, state }) => {
  if (state !== 'received') return null
  const places = PLACES.flatMap((field) => (form[field] ? [[field, form[field]]] : []))
  return { item: 'personal-account', form: Object.fromEntries(places) }
}

/** Whoever does not have the file is not where it ends: a search asks on from there. */
const search = (heard: string, form: Answers): LeadsOn => ({
  item: 'file-search',
  form: { ...(heard ? { heard } : {}), ...householdIn(form) },
})

/** The holder has no file to send; the one that a centre of the system has lost, it searches for itself, in a case of its own (G22). */
const notSent: Way = ({ form, kept, given, state }) => {
  const isLost = kept.otherReason === 'lost' && !kept.outCase
  if (state !== 'not-sent' || !(isLost || kept.otherReason === 'not-kept-here')) return null
  return search(given.tryWhere ?? words(kept.holder), form)
}

/** Whom the person asked at first does not keep it. */
const notThere: Way = ({ form, state }, refusal) =>
  state === 'refused' && refusal === 'not-kept-here' && !form.inCase ? search('', form) : null

const WAYS: Readonly<Record<string, readonly Way[]>> = {
  'file-search': [found],
  'hand-back': [takenBack],
  'transfer-in': [received, notSent],
  'transfer-out': [notThere],
  ...Object.fromEntries(
    ['jobless-intake', 'leaver-intake', 'retiree-intake'].map((item) => [item, [received]]),
  ),
}

/** Where a case goes on that has found who holds the file, or that they do not, or has brought it; null for every other. */
export function leadsOn(item: string, told: Told, refusal: string | null): LeadsOn | null {
  for (const way of WAYS[item] ?? []) {
    const next = way(told, refusal)
    if (next) return next
  }
  return null
}
