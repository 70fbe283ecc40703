import { reg } from '@shared/kernel/reg'
import type { Sha256 } from './chain'
import type { FactBody } from './types'

reg('N29-leak', 'N29-alter')

/** Plain values that belong to one fact, by the name their commitment has in it. */
export type PlainValues = Readonly<Record<string, string>>

/** Salted commitments of values: nobody can guess them, whoever holds salt and value can prove them. */
export const commitTo = (values: PlainValues, salt: string, sha256: Sha256): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, sha256(`${salt}|${value}`)]))

/**
 * The place (from 1) of the first fact whose commitments are not exactly those of its plain values (altered, missing, or
 * one too many), or null when all hold. `plainOf` gives the values kept beside a fact.
 */
export function firstBrokenCommitment(
  facts: readonly FactBody[],
  plainOf: (place: number) => PlainValues,
  salt: string,
  sha256: Sha256,
): number | null {
  for (const [index, fact] of facts.entries()) {
    const due = commitTo(plainOf(index + 1), salt, sha256)
    const given = fact.sealed ?? {}
    const names = new Set([...Object.keys(due), ...Object.keys(given)])
    if ([...names].some((name) => due[name] !== given[name])) return index + 1
  }
  return null
}
