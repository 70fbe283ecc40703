import { isScanType, SCAN_TYPES, type ScanType, scanEndingAgrees } from '@shared/domain/scans/rules'
import { AppError } from '@shared/kernel/app-error'

/** What a file is by how it begins. Throws `scan.type`, and `scan.disguised` when its name says something else. */
export async function requireScanType(name: string, beginning: Buffer): Promise<ScanType> {
  const { fileTypeFromBuffer } = await import('file-type')
  const type = (await fileTypeFromBuffer(beginning))?.mime ?? tiffOf(beginning)
  if (!type || !isScanType(type)) throw new AppError('scan.type')
  if (!scanEndingAgrees(name, type))
    throw new AppError('scan.disguised', { data: { found: SCAN_TYPES[type].says } })
  return type
}

const TIFF_BEGINS = ['49492a00', '4d4d002a']

/** The directory of a TIFF may stand at its end, far behind what is here: then only its first bytes tell. */
const tiffOf = (beginning: Buffer): ScanType | undefined =>
  TIFF_BEGINS.includes(beginning.toString('hex', 0, 4)) ? 'image/tiff' : undefined
