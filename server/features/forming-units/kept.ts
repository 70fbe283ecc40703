import type { Sha256 } from '@shared/domain/facts/chain'
import { commitTo, type PlainValues } from '@shared/domain/facts/commitments'

/** Plain values that a fact commits to, with the salt that proves it. They stand sealed beside the chain. */
export interface Kept<V> {
  seq: number
  salt: string
  plain: V
}

type Convert = (field: string, id: string, text: string) => string
type Field = 'formingUnits.contact' | 'expectedPapers.about'

/** All that was ever kept in the field, oldest first; the last one is in force. */
export const openKept = <V>(deps: { open: Convert }, field: Field, id: string, sealed: string): Kept<V>[] =>
  JSON.parse(deps.open(field, id, sealed)) as Kept<V>[]

export const latestKept = <V>(deps: { open: Convert }, field: Field, id: string, sealed: string): V => {
  const last = openKept<V>(deps, field, id, sealed).at(-1)
  if (!last) throw new Error(`${field} of ${id} holds nothing`)
  return last.plain
}

/** The field with one value more, and the commitments for the fact of that place. */
export function keepMore<V extends object>(
  deps: { seal: Convert; newSalt: () => string; sha256: Sha256 },
  { field, id }: { field: Field; id: string },
  before: readonly Kept<V>[],
  { seq, plain }: { seq: number; plain: V },
): { sealed: string; commitments: Record<string, string> } {
  const salt = deps.newSalt()
  return {
    sealed: deps.seal(field, id, JSON.stringify([...before, { seq, salt, plain }])),
    commitments: commitTo(plain as unknown as PlainValues, salt, deps.sha256),
  }
}
