import { timingSafeEqual } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { FOLLOW_LENGTH } from '@shared/domain/cases/follow-code'
import { AppError } from '@shared/kernel/app-error'
import type { ProblemKey } from '@shared/kernel/problems'
import type { CaseDeps } from './deps'
import { openPersonal, type Personal, sealPersonal } from './personal'

/**
 * No refusal is answered sooner, milliseconds: what a number that is there costs more than one that is not drowns in it, and
 * guessing takes its time.
 */
const REFUSED_AFTER_MS = 250

/** Begins a look-up by number and code; what it gives refuses, never sooner than a refusal may be answered. */
export function beginLookUp(): (problem: ProblemKey) => Promise<never> {
  const answerAt = performance.now() + REFUSED_AFTER_MS
  return async (problem) => {
    await wait(answerAt - performance.now())
    throw new AppError(problem)
  }
}

/** Opens what nobody keeps, so that a number that is not there costs what one that is there does. */
export function decoy(deps: CaseDeps): Personal {
  const nobody = { salt: '', phone: '', form: {}, files: [], notes: {} }
  return openPersonal(deps, { _id: '', personal: sealPersonal(deps, '', nobody) })
}

/** Compares in a time that tells nothing; a case without a code is compared with what nobody can type. */
export const alike = (kept: string | undefined, code: string): boolean =>
  timingSafeEqual(Buffer.from(kept ?? '0'.repeat(FOLLOW_LENGTH)), Buffer.from(code))
