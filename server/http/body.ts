import { bodyParser } from '@koa/bodyparser'
import { AppError } from '@shared/kernel/app-error'
import type { Middleware } from 'koa'

const MAX_DEPTH = 20
const MAX_BODY = '256kb'

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

const parse = bodyParser({
  enableTypes: ['json'],
  jsonLimit: MAX_BODY,
  onError: (error) => {
    if ((error as { type?: string }).type === 'entity.too.large')
      throw new AppError('request.too-large', { data: { limit: '256 KB' } })
    // The parser itself stumbles over a `__proto__`, which is a key like the others below.
    if (error.message.includes('forbidden prototype')) throw new AppError('request.forbidden-key')
    throw new AppError('request.not-json')
  },
})

/** JSON bodies up to 256 KB, with safe keys and at most 20 levels. */
export const jsonBody: Middleware = async (ctx, next) => {
  if (ctx.method !== 'POST') return next()
  await parse(ctx, async () => {
    if (ctx.request.rawBody) guardNesting(ctx.request.rawBody)
    guardShape(ctx.request.body)
    guardShape(ctx.query)
    await next()
  })
}
