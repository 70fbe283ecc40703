import { reg } from '@shared/kernel/reg'
import type { OutOfScope } from './out-of-scope'
import type { PersonKind } from './situations'

reg('N4', 'N25', 'W6-all')

/** What follows from the answers: a kind of article 4, whose file it is instead, or which question is still open. */
export type KindAnswer =
  | { scope: 'in'; kind: PersonKind }
  | { scope: 'out'; why: OutOfScope }
  | { scope: 'open'; ask: 'situation' | 'school' | 'journey' }

const KINDS: Readonly<Record<string, KindAnswer>> = {
  private: { scope: 'in', kind: 'private-employed' },
  'left-state': { scope: 'in', kind: 'left-state' },
  flexible: { scope: 'in', kind: 'flexible' },
  'foreign-office': { scope: 'in', kind: 'foreign-office' },
  jobless: { scope: 'in', kind: 'other' },
  retired: { scope: 'in', kind: 'other' },
  other: { scope: 'in', kind: 'other' },
  'state-employed': { scope: 'out', why: 'state-employed' },
  student: { scope: 'out', why: 'student' },
  soldier: { scope: 'out', why: 'soldier' },
}

const answerIn = (answers: Readonly<Record<string, string | undefined>>, field: string): string =>
  Object.hasOwn(answers, field) ? (answers[field] ?? '') : ''

/**
 * The kind of person by the plain answers `situation`, `school`, `journey`. Total: any answers give one of the three.
 * `technicians`: whether the place has opened the service to graduates of technician colleges (article 25).
 */
export function kindOf(
  answers: Readonly<Record<string, string | undefined>>,
  { technicians }: { technicians: boolean },
): KindAnswer {
  const situation = answerIn(answers, 'situation')
  if (situation === 'graduate') return graduate(answerIn(answers, 'school'), technicians)
  if (situation === 'abroad') return traveller(answerIn(answers, 'journey'))
  return (Object.hasOwn(KINDS, situation) && KINDS[situation]) || { scope: 'open', ask: 'situation' }
}

function graduate(school: string, technicians: boolean): KindAnswer {
  if (school === 'university' || school === 'secondary') return { scope: 'in', kind: 'graduate' }
  if (school === 'other-school') return { scope: 'in', kind: 'other' }
  if (school !== 'technician') return { scope: 'open', ask: 'school' }
  return technicians ? { scope: 'in', kind: 'technician' } : { scope: 'out', why: 'technician-later' }
}

function traveller(journey: string): KindAnswer {
  if (journey === 'own') return { scope: 'in', kind: 'abroad' }
  return journey === 'sponsored' ? { scope: 'out', why: 'sponsored' } : { scope: 'open', ask: 'journey' }
}
