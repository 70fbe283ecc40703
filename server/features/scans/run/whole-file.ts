import { createHash } from 'node:crypto'
import { partsOf } from '@shared/domain/scans/rules'
import { AppError } from '@shared/kernel/app-error'
import { openAbout } from '../about'
import { openBytes, partPlace } from '../blob'
import type { ScanDeps } from '../deps'
import type { ScanRecord } from '../record'

/** The file as it came, put together of its parts. Throws `scan.whole-differs` when it is not the file that was promised. */
export async function wholeFile(
  deps: Pick<ScanDeps, 'open' | 'storage'>,
  record: ScanRecord,
): Promise<Buffer> {
  const { key, sha256 } = openAbout(deps, record)
  const parts: Buffer[] = []
  const hash = createHash('sha256')
  for (let part = 0; part < partsOf(record.size); part += 1) {
    const bytes = await openBytes(deps.storage, partPlace(record._id, part, record.parts[part] ?? ''), key)
    hash.update(bytes)
    parts.push(bytes)
  }
  if (hash.digest('hex') !== sha256) throw new AppError('scan.whole-differs')
  return Buffer.concat(parts)
}
