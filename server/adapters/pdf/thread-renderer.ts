import { AskingThread, ThreadFailedError } from '../threads/asking-thread'
import { MissingGlyphError, RenderingFailedError } from './errors'
import type { RenderAnswer, RenderRequest } from './messages'
import type { RoomRenderer } from './sealed-renderer'

export interface ThreadRendererOptions {
  /** The bundled thread, e.g. new URL('./pdf-thread.mjs', import.meta.url) in the server's own bundle. */
  threadUrl: URL
  /** Milliseconds one letter may take, its thread's start included. */
  timeoutMs?: number
}

const DEFAULT_TIMEOUT_MS = 30_000

/** Renders in one worker thread, off the event loop, one letter after the other. Throws RenderingFailedError when it fails or is late. */
export function createThreadRenderer({ threadUrl, timeoutMs }: ThreadRendererOptions): RoomRenderer {
  const thread = new AskingThread<Omit<RenderRequest, 'id'>, RenderAnswer>({
    threadUrl,
    timeoutMs: timeoutMs ?? DEFAULT_TIMEOUT_MS,
  })
  return {
    async render(document, room) {
      const answer = await thread.ask({ document, room }).catch((error: unknown) => {
        throw error instanceof ThreadFailedError ? new RenderingFailedError(error.message) : error
      })
      if (answer.kind === 'missing-glyph') throw new MissingGlyphError(answer.character, answer.field)
      if (answer.kind === 'failed') throw new RenderingFailedError(answer.message)
      const { bytes, sha256, pages } = answer
      return { bytes, sha256, pages }
    },
    close: () => thread.close(),
  }
}
