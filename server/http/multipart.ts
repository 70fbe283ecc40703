import { AppError } from '@shared/kernel/app-error'
import busboy from 'busboy'
import type { Context } from 'koa'

/** One file as it arrived. */
export interface ArrivedFile {
  name: string
  bytes: Buffer
}

/** Room for the multipart frame around the file. */
const FRAME_BYTES = 4096

/**
 * Reads the one file of a multipart request, held in memory, at most `maxBytes`. Throws `upload.too-large` (before it is
 * read, where the request tells its length), `upload.missing` when there is none, another field, or more than one,
 * `upload.broken` when the request ends too early.
 */
export async function receiveFile(
  ctx: Context,
  { field, maxBytes }: { field: string; maxBytes: number },
): Promise<ArrivedFile> {
  if (!ctx.is('multipart/form-data')) throw new AppError('upload.missing')
  if ((ctx.request.length ?? 0) > maxBytes + FRAME_BYTES) throw turnedAway(ctx)
  try {
    return await read(ctx, field, maxBytes)
  } catch (error) {
    throw error instanceof AppError && error.key === 'upload.too-large' ? turnedAway(ctx) : error
  }
}

/** What is left of the request is let through unread, and the connection closed after the answer. */
function turnedAway(ctx: Context): AppError {
  ctx.set('connection', 'close')
  ctx.req.resume()
  return new AppError('upload.too-large')
}

function read(ctx: Context, field: string, maxBytes: number): Promise<ArrivedFile> {
  return new Promise((resolve, reject) => {
    const refuse = (key: 'upload.too-large' | 'upload.missing' | 'upload.broken'): void => {
      ctx.req.unpipe(parser)
      ctx.req.resume()
      reject(new AppError(key))
    }
    const parser = parserOf(ctx, maxBytes)
    let found: ArrivedFile | null = null
    parser.on('file', (name, stream, { filename }) => {
      const chunks: Buffer[] = []
      if (name !== field || found) return refuse('upload.missing')
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('limit', () => refuse('upload.too-large'))
      stream.on('end', () => {
        found = { name: filename ?? '', bytes: Buffer.concat(chunks) }
      })
      stream.on('error', () => refuse('upload.broken'))
    })
    for (const event of ['filesLimit', 'fieldsLimit', 'partsLimit', 'field'] as const)
      parser.on(event, () => refuse('upload.missing'))
    parser.on('error', () => refuse('upload.broken'))
    parser.on('close', () => (found ? resolve(found) : refuse('upload.missing')))
    ctx.req.on('aborted', () => refuse('upload.broken'))
    ctx.req.pipe(parser)
  })
}

/** Throws `upload.missing` for a content type that busboy cannot make sense of, such as one without a boundary. */
function parserOf(ctx: Context, maxBytes: number): busboy.Busboy {
  try {
    return busboy({
      headers: ctx.req.headers,
      defParamCharset: 'utf8',
      limits: { fields: 0, files: 1, parts: 2, fileSize: maxBytes, headerPairs: 20, fieldNameSize: 50 },
    })
  } catch (cause) {
    throw new AppError('upload.missing', { cause })
  }
}
