import { foldCase } from '@shared/domain/cases/view'
import { itemOf } from '@shared/domain/items/catalogue'
import {
  LETTER_TRIES,
  type LetterPlace,
  type LetterSlot,
  letterNumber,
} from '@shared/domain/transfer/letter-key'
import { AppError } from '@shared/kernel/app-error'
import { alike, beginLookUp, decoy } from './by-code'
import type { CaseRecord } from './case-record'
import type { CaseDeps } from './deps'
import { makeFollowCode } from './follow-code'
import { openPersonal, sealPersonal } from './personal'

/**
 * Gives a paper of a case a code of its own, by which whoever it is sent to answers; no fact, and nothing of the case changes. A
 * paper that has one keeps it, unless it is made `anew`: then whoever has the earlier one can no longer answer. Throws
 * `case.changed` when the case was written meanwhile.
 */
export async function makeAnswerable(
  deps: CaseDeps,
  record: CaseRecord,
  slot: LetterSlot,
  { anew = false }: { anew?: boolean } = {},
): Promise<void> {
  const personal = openPersonal(deps, record)
  if (personal.letterCodes?.[slot] && !anew) return
  const letterCodes = { ...personal.letterCodes, [slot]: makeFollowCode() }
  const is = sealPersonal(deps, record._id, { ...personal, letterCodes })
  if (!(await deps.cases.setPersonal(record._id, { was: record.personal, is })))
    throw new AppError('case.changed')
}

/** The day, from the epoch on, in which wrong codes are counted together. */
const windowOf = (now: Date): number => Math.floor(now.getTime() / (LETTER_TRIES.seconds * 1000))

const isLocked = ({ letterTries }: CaseRecord, slot: LetterSlot, window: number): boolean => {
  const tries = letterTries?.[slot]
  return tries?.at === window && tries.wrong >= LETTER_TRIES.points
}

/** The number that a paper of a case goes by now: of letters the last that was issued, those it took the place of are void. */
export function numberNow(record: Pick<CaseRecord, 'item' | 'no' | 'facts'>, slot: LetterSlot): string {
  const { letterNo } = slot === 'letter' ? foldCase(itemOf(record.item), record.facts).kept : {}
  return typeof letterNo === 'string' ? letterNo : letterNumber(slot, record.no)
}

/**
 * The case of a letter, by its number and code. A number nobody has, one that was never issued or is void, and a wrong code are the same refusal, at the same cost; after
 * as many wrong ones as LETTER_TRIES says, the right one is refused as well until the window ends. One round trip, two or three
 * for a wrong code. Throws `letter.not-found`, `letter.locked`.
 */
export async function findByLetter(
  deps: CaseDeps,
  { no, slot, number }: LetterPlace,
  code: string,
  now: Date,
): Promise<CaseRecord> {
  const refuse = beginLookUp()
  const record = await deps.cases.findByNumber(no)
  const window = windowOf(now)
  if (record && isLocked(record, slot, window)) return refuse('letter.locked')
  const personal = record ? openPersonal(deps, record) : decoy(deps)
  const isIts = record !== null && numberNow(record, slot) === number
  if (alike(personal.letterCodes?.[slot], code) && isIts) return record
  if (record) await deps.cases.countWrongCode(record._id, slot, window)
  return refuse('letter.not-found')
}
