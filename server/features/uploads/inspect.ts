import {
  endingAgrees,
  isUploadType,
  UPLOAD_RULES,
  type UploadType,
} from '@shared/domain/uploads/upload-rules'
import { AppError } from '@shared/kernel/app-error'
import type { UploadScanner } from '../../platform/ports/upload-scanner'
import type { ReceivedFile } from './deps'
import { lookInside } from './look-inside'

/** What a file is by its content. Throws `upload.*` for what cannot be handed in. */
export async function inspect({ name, bytes }: ReceivedFile): Promise<UploadType> {
  if (bytes.length === 0) throw new AppError('upload.missing')
  if (bytes.length > UPLOAD_RULES.maxBytes) throw new AppError('upload.too-large')
  const { fileTypeFromBuffer } = await import('file-type')
  const sniffed = await fileTypeFromBuffer(bytes)
  if (!sniffed || !isUploadType(sniffed.mime)) throw new AppError('upload.type')
  if (!endingAgrees(name, sniffed.mime)) throw new AppError('upload.disguised')
  const problem = lookInside(sniffed.mime, bytes)
  if (problem) throw new AppError(problem)
  return sniffed.mime
}

/** Whether the scanner has looked at it. Throws `upload.infected`, `upload.scanner-away`. */
export async function scan(scanner: UploadScanner, bytes: Buffer): Promise<boolean> {
  const verdict = await scanner.scan(bytes)
  if (verdict.kind === 'infected') throw new AppError('upload.infected')
  if (verdict.kind === 'unavailable')
    throw new AppError('upload.scanner-away', { cause: new Error(verdict.detail) })
  return verdict.kind === 'clean'
}
