import type { Fact } from '../facts/types'

/** Who of the staff gave the last fact; null before anybody did. */
export const lastWord = (facts: readonly Pick<Fact, 'by'>[]): string | null =>
  facts.findLast(({ by }) => by.kind === 'staff')?.by.id ?? null
