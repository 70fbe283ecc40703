import { createHash } from 'node:crypto'
import { parentPort } from 'node:worker_threads'
import { MissingGlyphError } from './errors'
import { loadFonts } from './fonts'
import type { RenderAnswer, RenderRequest } from './messages'
import { renderLetter } from './render-letter'
import { renderSheet } from './render-sheet'
import { leaveRoom } from './seal-room'

// Entry of the rendering thread: one request in, one answer out, in order. Bundled as a file of its own.
const port = parentPort
if (!port) throw new Error('pdf thread: not started as a worker thread')
const fonts = loadFonts()

port.on('message', (request: RenderRequest) => {
  answer(request).then(
    (reply) => port.postMessage(reply, reply.kind === 'rendered' ? [reply.bytes.buffer as ArrayBuffer] : []),
    (error: unknown) => port.postMessage(explain(request.id, error)),
  )
})

async function answer({ id, document, room }: RenderRequest): Promise<RenderAnswer> {
  const { bytes: drawn, pages } = await ('kind' in document
    ? renderSheet(document, fonts)
    : renderLetter(document, fonts))
  const bytes = room ? leaveRoom(drawn, room) : drawn
  return { id, kind: 'rendered', bytes, pages, sha256: createHash('sha256').update(bytes).digest('hex') }
}

function explain(id: number, error: unknown): RenderAnswer {
  if (error instanceof MissingGlyphError) {
    return { id, kind: 'missing-glyph', character: error.character, field: error.field }
  }
  return { id, kind: 'failed', message: error instanceof Error ? error.message : String(error) }
}
