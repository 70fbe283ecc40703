import type { PaperDate } from '@shared/domain/archive/paper-date'
import type { Contents } from '@shared/domain/materials/contents'
import type { MaterialFact } from '@shared/domain/materials/facts'
import { RECORDED_FACTS, type RecordedFact } from '@shared/domain/materials/paper'
import type { ArchiveRecord } from '../record'

type Convert = (field: string, id: string, text: string) => string

/** The key facts on record in a file, by what they tell. */
export type KeyFacts = Partial<Record<RecordedFact, { value: PaperDate }>>

const FIELD = 'archives.keyFacts'

/** Facts after which a key fact may stand otherwise. */
const CHANGING: readonly MaterialFact[] = ['record-key-fact', 'confirm-change']

export const changesKeyFacts = (kind: MaterialFact): boolean => CHANGING.includes(kind)

export const sealKeyFacts = (deps: { seal: Convert }, id: string, { keyFacts }: Contents): string => {
  const kept = RECORDED_FACTS.flatMap((what) => {
    const value = keyFacts[what]?.value
    return value ? [[what, { value }] as const] : []
  })
  return deps.seal(FIELD, id, JSON.stringify(Object.fromEntries(kept)))
}

/** In plain, for this one request only. `record` may be the lean one of a card: none on record where no paper told any. */
export const openKeyFacts = (
  deps: { open: Convert },
  { _id, keyFacts }: Pick<ArchiveRecord, '_id' | 'keyFacts'>,
): KeyFacts => (keyFacts ? (JSON.parse(deps.open(FIELD, _id, keyFacts)) as KeyFacts) : {})
