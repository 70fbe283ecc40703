import type { Actor } from '@shared/domain/policy/roles'
import { may } from '@shared/domain/policy/table'
import { partLength } from '@shared/domain/scans/rules'
import { SCAN_STATES } from '@shared/domain/scans/table'
import { AppError } from '@shared/kernel/app-error'
import { sha256Of } from '../../uploads'
import { openAbout } from '../about'
import { keepBytes, partPlace } from '../blob'
import type { ScanDeps } from '../deps'
import { requireScanType } from '../inspect'
import { missingParts } from '../present'
import type { ScanRecord } from '../record'

interface Part {
  id: string
  part: number
  /** SHA-256 as whoever sends it has reckoned it, base64url. */
  digest: string
  bytes: Buffer
}

/**
 * Takes one part of a file, in any order; sent again, it changes nothing. Four round trips. Throws `scan.not-found` also for
 * what somebody else brings, `scan.not-possible` when nothing is received any more, `scan.part-wrong`, `scan.part-other`,
 * `scan.type` and `scan.disguised` as soon as the first part is here.
 */
export async function bringPart(
  deps: ScanDeps,
  actor: Actor,
  { id, part, digest, bytes }: Part,
): Promise<{ missing: number[] }> {
  const record = await deps.scans.findById(id)
  if (!record || record.ownerId !== actor.id || !may(actor, 'scan.bring', record))
    throw new AppError('scan.not-found')
  const sha256 = sha256Of(bytes)
  const right = digest === Buffer.from(sha256, 'hex').toString('base64url')
  if (!right || bytes.length !== partLength(record.size, part)) throw new AppError('scan.part-wrong')
  const before = record.parts[part]
  if (before !== undefined && before !== sha256) throw new AppError('scan.part-other')
  if (before === sha256) return { missing: missingParts(record) }
  requireReceiving(record)
  const { key, name } = openAbout(deps, record)
  if (part === 0) await requireScanType(name, bytes)
  await keepBytes(deps.storage, partPlace(id, part, sha256), key, bytes)
  const noted = await deps.scans.notePart(id, part, sha256)
  if (noted) return { missing: missingParts(noted) }
  return afterRace(await deps.scans.findById(id), part, sha256)
}

function requireReceiving({ state }: ScanRecord): void {
  if (state !== 'receiving') throw new AppError('scan.not-possible', { data: { state: SCAN_STATES[state] } })
}

/** The same part came twice at once, or the upload ended meanwhile. */
function afterRace(record: ScanRecord | null, part: number, sha256: string): { missing: number[] } {
  if (!record) throw new AppError('scan.not-found')
  const there = record.parts[part]
  if (there === sha256) return { missing: missingParts(record) }
  if (there !== undefined) throw new AppError('scan.part-other')
  requireReceiving(record)
  throw new AppError('system.unavailable')
}
