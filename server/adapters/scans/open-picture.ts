import type { PageLimits } from '@server/platform/ports/page-reader'
import { AppError } from '@shared/kernel/app-error'
import sharp from 'sharp'
import { drawPage } from './draw-page'
import type { Opened } from './messages'

const TEN_THOUSAND = 10_000

/** Opens a JPEG, PNG or TIFF; a TIFF may have several pages. Throws `scan.broken`, `scan.too-many-pixels`. */
export async function openPicture(bytes: Uint8Array, limits: PageLimits): Promise<Opened> {
  const safe = { limitInputPixels: limits.maxPixels, failOn: 'error', sequentialRead: true } as const
  const { pages = 1 } = await told(1, limits, () => sharp(bytes, safe).metadata())
  const picture = (number: number) => sharp(bytes, pages > 1 ? { ...safe, page: number - 1 } : safe)
  return {
    pages,
    page: (number) => told(number, limits, () => drawPage(picture(number), limits)),
    close: async () => undefined,
  }
}

/** What the library says of a picture that it does not draw, in our words. */
async function told<T>(page: number, { maxPixels }: PageLimits, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : ''
    if (/pixel limit/i.test(message))
      throw new AppError('scan.too-many-pixels', { data: { limit: maxPixels / TEN_THOUSAND }, cause })
    throw new AppError('scan.broken', { data: { page }, cause })
  }
}
