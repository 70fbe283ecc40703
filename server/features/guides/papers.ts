import { createHash } from 'node:crypto'
import { isItemCode, itemOf } from '@shared/domain/items/catalogue'
import { AppError } from '@shared/kernel/app-error'
import { canonicalJson, type Json } from '@shared/kernel/canonical'
import type { PrintDocument } from '../../platform/ports/document-renderer'
import type { GuideDeps } from './deps'
import { guideAt } from './guide-at'
import { guideAddress, leafletOf } from './leaflet'
import { sampleOf } from './sample'

/** The leaflet of a service, for one institution when named. Throws `guide.not-found`. No round trip. */
export async function readLeaflet(deps: GuideDeps, item: string, centre: string | undefined) {
  const { guide, place } = guideAt(deps, item, centre)
  const bytes = await printed(deps, leafletOf(guide, place, deps.publicUrl))
  return { bytes, fileName: `办事指南-${guide.title}.pdf` }
}

/** A sample of what the service gives. Throws `guide.not-found` also where it gives no document. No round trip. */
export async function readSample(deps: GuideDeps, item: string) {
  if (!isItemCode(item)) throw new AppError('guide.not-found')
  const { title, guide } = itemOf(item)
  if (!guide.sample) throw new AppError('guide.not-found')
  const letter = sampleOf(guide.sample, guideAddress(deps.publicUrl, item, null))
  return { bytes: await printed(deps, letter), fileName: `样例-${title}.pdf` }
}

/** Printings under way, by key: however many ask at once, a sheet is printed once. */
const underWay = new Map<string, Promise<Uint8Array>>()

/** Printed once for what it says, off the event loop, and kept under the hash of its words. */
async function printed(deps: GuideDeps, document: PrintDocument): Promise<Uint8Array> {
  const words = canonicalJson(document as unknown as Json)
  const key = `guides/${createHash('sha256').update(words).digest('hex')}.pdf`
  const kept = await deps.storage.get(key)
  if (kept) return kept
  const printing = underWay.get(key) ?? print(deps, document, key)
  underWay.set(key, printing)
  return printing.finally(() => underWay.delete(key))
}

async function print({ renderer, storage }: GuideDeps, document: PrintDocument, key: string) {
  const { bytes } = await renderer.render(document)
  await storage.put(key, bytes)
  return bytes
}
