import type { Json } from '@shared/kernel/canonical'
import { reg } from '@shared/kernel/reg'
import type { Answers } from './answers'
import type { Holder } from './file-search-context'
import { askedField } from './file-search-form'
import { recordOf } from './file-search-inquiries'
import type { Told } from './types'

reg('N20-1', 'N7-place', 'N6')

/** What a case leads on to: the service, and what its form has filled in already, to be looked at. */
interface LeadsOn {
  item: 'transfer-in'
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

const WAYS: Readonly<Record<string, Way>> = { 'file-search': found, 'hand-back': takenBack }

/** Where a case goes on that has found who holds the file; null for every other. */
export function leadsOn(item: string, told: Told): LeadsOn | null {
  const form = WAYS[item]?.(told)
  return form ? { item: 'transfer-in', form } : null
}
