import type { Json } from '@shared/kernel/canonical'
import { reg } from '@shared/kernel/reg'
import type { Answers } from './answers'
import type { Holder } from './file-search-context'
import { askedField } from './file-search-form'
import { recordOf } from './file-search-inquiries'
import { placePages } from './personal-account-form'
import type { Told } from './types'

reg('N12-agree', 'N20-1', 'N7-place', 'N6')

/** The services cases lead on to. */
export const LED_TO = ['transfer-in', 'personal-account'] as const

/** What a case leads on to: the service, and what its form has filled in already, to be looked at. */
interface LeadsOn {
  item: (typeof LED_TO)[number]
  form: Answers
}

type Way = (told: Told) => Answers | null

const words = (value: Json | undefined): string => (typeof value === 'string' ? value : '')

/** The last that said the file is there, by the name it was asked under. */
function found({ form, kept, given, state }: Told): Answers | null {
  if (state !== 'found') return null
  const holder = Object.entries(recordOf(kept.answers)).findLast(([, answer]) => answer === 'here')?.[0]
  const name = holder && given[askedField(holder as Holder)]
  return name ? { holder: name, ...(form.household ? { household: form.household } : {}) } : null
}

/** The unit that took the bag back and sealed it. */
const takenBack: Way = ({ kept, state }) =>
  state === 'returned' && kept.receiver
    ? {
        holder: words(kept.receiver),
        holderAddress: [words(kept.receiverPlace), words(kept.receiverPhone)].filter(Boolean).join(' '),
      }
    : null

const PLACES = placePages.flatMap(({ questions }) => questions.map(({ field }) => field))

/** The file has come: the account, and the agreement with its centre, by what the person answered of themselves before. */
const received: Way = ({ form, state }) =>
  state === 'received'
    ? Object.fromEntries(PLACES.flatMap((field) => (form[field] ? [[field, form[field]]] : [])))
    : null

const WAYS: Readonly<Record<string, readonly [LeadsOn['item'], Way]>> = {
  'file-search': ['transfer-in', found],
  'hand-back': ['transfer-in', takenBack],
  ...Object.fromEntries(
    ['transfer-in', 'jobless-intake', 'leaver-intake', 'retiree-intake'].map((item) => [
      item,
      ['personal-account', received] as const,
    ]),
  ),
}

/** Where a case goes on that has found who holds the file, or has brought it; null for every other. */
export function leadsOn(item: string, told: Told): LeadsOn | null {
  const [next, way] = WAYS[item] ?? []
  const form = way?.(told)
  return next && form ? { item: next, form } : null
}
