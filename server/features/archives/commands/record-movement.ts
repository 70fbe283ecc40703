import type { Sha256 } from '@shared/domain/facts/chain'
import { AppError } from '@shared/kernel/app-error'
import { type CustodyMovement, custodyFact } from '../custody-record'
import { deskPlace } from '../desk/place'
import type { ArchiveRepository } from '../repository'

/** Records one movement of a bag; one that flags the file puts it on the desk. Throws `case.not-found` for an unknown archive, `case.changed` when another came first. */
export async function recordMovement(
  deps: { archives: ArchiveRepository; sha256: Sha256 },
  archiveId: string,
  movement: CustodyMovement,
): Promise<void> {
  const record = await deps.archives.findById(archiveId)
  if (!record) throw new AppError('case.not-found')
  const fact = custodyFact(record.facts, movement, deps.sha256)
  const place = deskPlace({ ...record, facts: [...record.facts, fact] }, movement.at)
  const written = await deps.archives.append(archiveId, record.version, fact, place)
  if (!written) throw new AppError('case.changed')
}
