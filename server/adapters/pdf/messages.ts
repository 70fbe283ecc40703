import type { PrintDocument } from '@server/platform/ports/document-renderer'
import type { SealRoom } from './seal-room'

/** What the renderer sends its thread. */
export interface RenderRequest {
  id: number
  document: PrintDocument
  /** Room to be left for a seal, if it is to have one. */
  room?: SealRoom | undefined
}

/** What comes back: the document, or why there is none. */
export type RenderAnswer =
  | { id: number; kind: 'rendered'; bytes: Uint8Array; sha256: string; pages: number }
  | { id: number; kind: 'missing-glyph'; character: string; field: string }
  | { id: number; kind: 'failed'; message: string }
