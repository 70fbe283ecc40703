import { type FollowKey, readCaseNumber } from '@shared/domain/cases/follow'
import { readFollowCode } from '@shared/domain/cases/follow-code'
import { decideAttempt, type LockState, UNLOCKED } from '@shared/domain/sign-in/lock-rules'
import { AppError } from '@shared/kernel/app-error'
import { type Day, dayOf } from '@shared/kernel/dates'
import { alike, beginLookUp } from './by-code'
import { newCaseNumber } from './case-number'
import { makeFollowCode } from './follow-code'

/** Number and code by which a unit without an account opens what a centre gave them for. */
export interface Pass extends LockState {
  no: string
  /** The fact that gave it. */
  seq: number
  on: Day
  /** Sealed. */
  code: string
}

/** A new number and code for the fact `seq`. `seal`: under which field its owner keeps codes. */
export const newPass = (seal: (code: string) => string, seq: number, now: Date): Pass => ({
  ...{ no: newCaseNumber(now), seq, on: dayOf(now), ...UNLOCKED },
  code: seal(makeFollowCode()),
})

/** What stands behind a number, and how it is kept. `words`: of the sentences and problems of this door. */
export interface Door<F extends { pass: Pass }> {
  words: 'hand-in' | 'school-list'
  find: (no: string) => Promise<F | null>
  codeOf: (found: F) => string
  /** Whether number and code open anything today. */
  isGood: (found: F) => boolean
  /** Writes how often a number was tried in vain, unless somebody else did meanwhile; false then. */
  setTries: (pass: Pass, to: LockState) => Promise<boolean>
}

function read(typed: FollowKey, words: Door<never>['words']): FollowKey {
  const [no, code] = [readCaseNumber(typed.no), readFollowCode(typed.code)]
  if (no && code) return { no, code }
  throw new AppError('request.invalid', {
    fields: [
      ...(no ? [] : [{ path: 'no', message: `${words}.no` as const }]),
      ...(code ? [] : [{ path: 'code', message: `${words}.code` as const }]),
    ],
  })
}

/**
 * What a number and a code open. A number nobody has, a wrong code and one that is good no longer are the same refusal; after five
 * wrong codes in a row the number opens nothing for a quarter of an hour, to nobody. `known`: what was read already, and may be it.
 * One round trip, one more after a wrong code. Throws `request.invalid`, and `not-found` and `locked` of the door.
 */
export async function openByPass<F extends { pass: Pass }>(
  door: Door<F>,
  typed: FollowKey,
  now: Date,
  known: (no: string) => F | null = () => null,
): Promise<F & { key: FollowKey }> {
  const key = read(typed, door.words)
  const refuse = beginLookUp()
  const found = known(key.no) ?? (await door.find(key.no))
  const attempt = found && decideAttempt(found.pass, now)
  if (attempt && !attempt.ok) throw locked(door, attempt.error.seconds)
  const fits = alike(found ? door.codeOf(found) : undefined, key.code)
  if (found && fits && door.isGood(found)) {
    if (found.pass.failures > 0) await door.setTries(found.pass, UNLOCKED)
    return { ...found, key }
  }
  if (found && !fits) await countWrong(door, found, now)
  return refuse(`${door.words}.not-found`)
}

const TRIES = 5

/** Counts a wrong code, however many are tried side by side. */
async function countWrong<F extends { pass: Pass }>(door: Door<F>, seen: F, now: Date): Promise<void> {
  let pass: Pass | undefined = seen.pass
  for (let tries = 0; pass && tries < TRIES; tries += 1) {
    const attempt = decideAttempt(pass, now)
    if (!attempt.ok || (await door.setTries(pass, attempt.value))) return
    pass = (await door.find(seen.pass.no))?.pass
  }
}

const locked = ({ words }: Pick<Door<never>, 'words'>, seconds: number) =>
  new AppError(`${words}.locked`, { data: { minutes: String(Math.ceil(seconds / 60)) } })
