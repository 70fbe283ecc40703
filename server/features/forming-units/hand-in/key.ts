import { type HandInKey, handInUntil } from '@shared/domain/forming-units/hand-in'
import { dayOf } from '@shared/kernel/dates'
import { newPass as freshPass, openByPass, type Pass } from '../../cases'
import type { FormingDeps } from '../deps'
import type { UnitRecord } from '../record'

const FIELD = 'formingUnits.passCode'

/** The number and code that go with the paper of one fact. */
export const newPass = (deps: Pick<FormingDeps, 'seal'>, unitId: string, seq: number, now: Date): Pass =>
  freshPass((code) => deps.seal(FIELD, unitId, code), seq, now)

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
  pass: Pass
}

function behind(unit: UnitRecord | null | undefined, no: string): { unit: UnitRecord; pass: Pass } | null {
  const pass = unit?.passes?.find((one) => one.no === no)
  return unit && pass ? { unit, pass } : null
}

/**
 * The unit of a number and a code, as openByPass opens it: past its days, or of a unit that was switched off, it opens nothing. `known`:
 * a unit that was read already, and may be it. Throws the problems of openByPass.
 */
export const openKey = (
  deps: FormingDeps,
  typed: HandInKey,
  now: Date,
  known?: UnitRecord,
): Promise<Opened> =>
  openByPass(
    {
      words: 'hand-in',
      find: async (no) => behind(await deps.units.findByPass(no), no),
      codeOf: ({ unit, pass }) => deps.open(FIELD, unit._id, pass.code),
      isGood: ({ unit, pass }) => unit.state === 'on' && dayOf(now) <= handInUntil(pass.on),
      setTries: deps.units.setTries,
    },
    ...([typed, now, (no: string) => behind(known, no)] as const),
  )
