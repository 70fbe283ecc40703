import { readCaseNumber } from '@shared/domain/cases/follow'
import { readFollowCode } from '@shared/domain/cases/follow-code'
import { type HandInKey, handInUntil } from '@shared/domain/forming-units/hand-in'
import { decideAttempt, UNLOCKED } from '@shared/domain/sign-in/lock-rules'
import { AppError } from '@shared/kernel/app-error'
import { dayOf } from '@shared/kernel/dates'
import { alike, beginLookUp, makeFollowCode, newCaseNumber } from '../../cases'
import type { FormingDeps } from '../deps'
import type { HandInPass, UnitRecord } from '../record'

const FIELD = 'formingUnits.passCode'

/** The number and code that go with the paper of one fact. */
export const newPass = (
  deps: Pick<FormingDeps, 'seal'>,
  unitId: string,
  seq: number,
  now: Date,
): HandInPass => ({
  ...{ no: newCaseNumber(now), seq, on: dayOf(now), ...UNLOCKED },
  code: deps.seal(FIELD, unitId, makeFollowCode()),
})

/** Number and code of the paper of one fact, as it prints them; null for one that was made before there were any. */
export function keyOfPaper(
  deps: Pick<FormingDeps, 'open'>,
  { _id, passes = [] }: Pick<UnitRecord, '_id' | 'passes'>,
  seq: number,
): HandInKey | null {
  const pass = passes.find((one) => one.seq === seq)
  return pass ? { no: pass.no, code: deps.open(FIELD, _id, pass.code) } : null
}

/** The unit whose paper somebody holds, and until when it opens its list. */
export interface Opened {
  unit: UnitRecord
  key: HandInKey
  pass: HandInPass
}

function read(typed: { no: string; code: string }): HandInKey {
  const [no, code] = [readCaseNumber(typed.no), readFollowCode(typed.code)]
  if (no && code) return { no, code }
  throw new AppError('request.invalid', {
    fields: [
      ...(no ? [] : [{ path: 'no', message: 'hand-in.no' }]),
      ...(code ? [] : [{ path: 'code', message: 'hand-in.code' }]),
    ],
  })
}

/**
 * The unit of a number and a code. A number nobody has, a wrong code, one past its days and a unit that was switched off are the same
 * refusal; after five wrong codes in a row the number opens nothing for a quarter of an hour, to nobody. `known`: a unit that was
 * read already, and may be it. One round trip, one more after a wrong code. Throws `request.invalid`, `hand-in.not-found`, `hand-in.locked`.
 */
export async function openKey(
  deps: FormingDeps,
  typed: { no: string; code: string },
  now: Date,
  known?: UnitRecord,
): Promise<Opened> {
  const key = read(typed)
  const refuse = beginLookUp()
  const has = (one: UnitRecord | undefined) => one?.passes?.some(({ no }) => no === key.no)
  const unit = known && has(known) ? known : await deps.units.findByPass(key.no)
  const pass = unit?.passes?.find(({ no }) => no === key.no)
  const attempt = pass && decideAttempt(pass, now)
  if (attempt && !attempt.ok) throw locked(attempt.error.seconds)
  const fits = alike(pass && deps.open(FIELD, unit!._id, pass.code), key.code)
  const isGood = pass !== undefined && unit?.state === 'on' && dayOf(now) <= handInUntil(pass.on)
  if (unit && pass && fits && isGood) {
    if (pass.failures > 0) await deps.units.setTries(pass, UNLOCKED)
    return { unit, key, pass }
  }
  if (pass && !fits) await countWrong(deps, pass, now)
  return refuse('hand-in.not-found')
}

const TRIES = 5

/** Counts a wrong code, however many are tried side by side. */
async function countWrong(deps: FormingDeps, seen: HandInPass, now: Date): Promise<void> {
  let pass: HandInPass | undefined = seen
  for (let tries = 0; pass && tries < TRIES; tries += 1) {
    const attempt = decideAttempt(pass, now)
    if (!attempt.ok || (await deps.units.setTries(pass, attempt.value))) return
    pass = (await deps.units.findByPass(seen.no))?.passes?.find(({ no }) => no === seen.no)
  }
}

const locked = (seconds: number) =>
  new AppError('hand-in.locked', { data: { minutes: String(Math.ceil(seconds / 60)) } })
