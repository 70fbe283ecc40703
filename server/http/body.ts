import { isUtf8 } from 'node:buffer'
import type { IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'
import { createUnzip } from 'node:zlib'
import { AppError } from '@shared/kernel/app-error'
import type { Middleware } from 'koa'

declare module 'koa' {
  interface Request {
    /** What a POST in JSON carried; an empty object where it carried none. */
    body?: unknown
  }
}

const MAX_DEPTH = 20
const MAX_BYTES = 256 * 1024

const forbiddenKey = (key: string): boolean =>
  key.startsWith('$') || key.includes('.') || ['__proto__', 'constructor', 'prototype'].includes(key)

/** Refuses operator and prototype keys and deep nesting, whatever the route: nothing of the kind is ever meant. */
export function guardShape(value: unknown, depth = 1): void {
  if (value === null || typeof value !== 'object') return
  if (depth > MAX_DEPTH) throw new AppError('request.too-deep')
  for (const [key, member] of Object.entries(value)) {
    if (!Array.isArray(value) && forbiddenKey(key)) throw new AppError('request.forbidden-key')
    guardShape(member, depth + 1)
  }
}

/** Bracket depth of JSON text outside strings; stops early, so that nesting cannot cost the parser anything. */
export function guardNesting(text: string): void {
  let depth = 0
  let inString = false
  for (let at = 0; at < text.length; at += 1) {
    const c = text[at]
    if (inString) {
      if (c === '\\') at += 1
      else if (c === '"') inString = false
    } else if (c === '"') inString = true
    else if (c === '{' || c === '[') {
      depth += 1
      if (depth > MAX_DEPTH) throw new AppError('request.too-deep')
    } else if (c === '}' || c === ']') depth -= 1
  }
}

const tooLarge = (): AppError => new AppError('request.too-large', { data: { limit: '256 KB' } })

/**
 * The bytes of a request, unpacked. Throws `request.too-large` as soon as they are (what is left stays unread), and
 * `request.not-json` when the request breaks off or cannot be unpacked.
 */
function bytesOf(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    if (request.closed) return reject(new AppError('request.not-json'))
    if (Number(request.headers['content-length']) > MAX_BYTES) return reject(tooLarge())
    const source = unpacked(request)
    const chunks: Buffer[] = []
    let size = 0
    const take = (chunk: Buffer): void => {
      size += chunk.length
      if (size > MAX_BYTES) refuse(tooLarge())
      else chunks.push(chunk)
    }
    const refuse = (error: AppError): void => {
      source.off('data', take)
      if (source !== request) request.unpipe().resume()
      reject(error)
    }
    source.on('data', take)
    source.once('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)))
    source.once('error', (cause) => refuse(new AppError('request.not-json', { cause })))
    request.once('close', () => {
      if (!request.complete) refuse(new AppError('request.not-json'))
    })
  })
}

/** Throws `request.not-json` for a packing nobody here knows. */
function unpacked(request: IncomingMessage): Readable {
  const packing = request.headers['content-encoding'] ?? 'identity'
  if (packing === 'identity') return request
  if (packing !== 'gzip' && packing !== 'deflate') throw new AppError('request.not-json')
  return request.pipe(createUnzip())
}

/** JSON in UTF-8: in another charset letters would have to be guessed. */
const JSON_TYPE = /^application\/json\s*(?:;\s*charset\s*=\s*"?utf-?8"?\s*)?;?$/i
const BYTE_ORDER_MARK = '\uFEFF'

/** The object or list in a body. Throws `request.not-json`, `request.too-deep`, `request.forbidden-key`. */
function parsed(bytes: Buffer): unknown {
  if (!isUtf8(bytes)) throw new AppError('request.not-json')
  const text = bytes.toString('utf8')
  guardNesting(text)
  const value = jsonOf(text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text)
  if (value === null || typeof value !== 'object') throw new AppError('request.not-json')
  guardShape(value)
  return value
}

function jsonOf(text: string): unknown {
  try {
    return text === '' ? {} : JSON.parse(text)
  } catch (cause) {
    throw new AppError('request.not-json', { cause })
  }
}

/**
 * JSON bodies up to 256 KB, with safe keys and at most 20 levels. A body of another type is left alone: some routes take
 * files, and to the others it says nothing.
 */
export const jsonBody: Middleware = async (ctx, next) => {
  if (ctx.method !== 'POST') return next()
  const { headers } = ctx.req
  ctx.request.body = {}
  if (/^application\/json/i.test(headers['content-type'] ?? '')) {
    if (!JSON_TYPE.test(headers['content-type'] ?? '')) throw new AppError('request.not-json')
    ctx.request.body = parsed(await bytesOf(ctx.req))
  }
  guardShape(ctx.query)
  return next()
}
