import { foldCustody } from '@shared/domain/archives/custody'
import { foldRecord } from '@shared/domain/archives/record'
import { shelvingOf } from '@shared/domain/archives/shelving'
import type { ArchiveRecord, DeskPlace, DeskReason } from '../record'

/** Why a record waits on the desk, from what stands in it; empty when it does not. */
export function deskReasons(record: Pick<ArchiveRecord, 'idIndex' | 'facts'>): DeskReason[] {
  const reasons: DeskReason[] = []
  if (record.idIndex === undefined) reasons.push('unlinked')
  if (foldCustody(record.facts).duplicate) reasons.push('duplicate')
  const { pending, reopening } = foldRecord(record.facts)
  if (pending || reopening) reasons.push('proposal')
  if (foldLastClaims(record.facts) === 'say-claims') reasons.push('told')
  if (shelvingOf(record.facts)?.shelvedAt === null) reasons.push('unshelved')
  return reasons
}

/** Who spoke last of the person's schools and work: the person, whom staff have not answered yet, or staff. */
const foldLastClaims = (facts: ArchiveRecord['facts']): string | undefined =>
  facts.findLast(({ kind }) => kind === 'say-claims' || kind === 'note-claims')?.kind

/** Its place on the desk: kept as long as there is any reason, so that the oldest stay first. */
export function deskPlace(
  record: Pick<ArchiveRecord, '_id' | 'idIndex' | 'facts' | 'deskKey'>,
  at: string,
): DeskPlace {
  const desk = deskReasons(record)
  return desk.length > 0 ? { desk, deskKey: record.deskKey ?? `${at}:${record._id}` } : {}
}
