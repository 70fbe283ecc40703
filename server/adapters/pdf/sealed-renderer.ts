import { createHash } from 'node:crypto'
import type {
  DocumentRenderer,
  PrintDocument,
  RenderedDocument,
} from '@server/platform/ports/document-renderer'
import type { ESealProvider } from '@server/platform/ports/e-seal-provider'
import { reg } from '@shared/kernel/reg'
import { Signer, SignPdf } from '@signpdf/signpdf'
import { type SealRoom, sealRoomOf } from './seal-room'

reg('N23')

/** A renderer that can leave room for a seal. */
export interface RoomRenderer {
  render(document: PrintDocument, room?: SealRoom): Promise<RenderedDocument>
  close(): Promise<void>
}

/**
 * Renders, and seals letters and the sheets that ask for it (PAdES, ETSI EN 319 142); others go without. The same letter under the same key gives the same
 * bytes.
 */
export const createSealedRenderer = (renderer: RoomRenderer, seal: ESealProvider): DocumentRenderer => ({
  async render(document) {
    const room = sealRoomOf(seal, document)
    if (!room) return renderer.render(document)
    const { bytes, pages } = await renderer.render(document, room)
    const sealed = await sealPdf(bytes, seal)
    return { bytes: sealed, pages, sha256: createHash('sha256').update(sealed).digest('hex') }
  },
  close: () => renderer.close(),
})

/** Puts the seal into the room that a PDF has left for it. Throws Error when the seal does not fill the room exactly. */
export async function sealPdf(pdf: Uint8Array, seal: ESealProvider): Promise<Uint8Array> {
  const signed = await new SignPdf().sign(Buffer.from(pdf), new SealSigner(seal))
  return new Uint8Array(signed)
}

class SealSigner extends Signer {
  constructor(private readonly provider: ESealProvider) {
    super()
  }

  override async sign(bytes: Buffer): Promise<Buffer> {
    const seal = await this.provider.seal(bytes)
    // Whatever lies behind a shorter seal could be changed without anybody noticing.
    if (seal.length !== this.provider.size)
      throw new Error(`e-seal: ${seal.length} bytes instead of ${this.provider.size}`)
    return Buffer.from(seal)
  }
}
