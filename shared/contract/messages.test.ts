import { FIELD_PHRASES } from '@shared/kernel/phrases/fields'
import { describe, expect, it } from 'vitest'
import { ALL_ROUTES } from './all-routes'

/** What a message of zod looks like inside a schema or a check. */
interface Def {
  error?: (issue: object) => unknown
  [key: string]: unknown
}

/** Every message that stands anywhere in a schema: in its own definition, its checks, its parts. */
function messagesIn(node: unknown, seen = new Set<unknown>()): string[] {
  if (node === null || (typeof node !== 'object' && typeof node !== 'function') || seen.has(node)) return []
  seen.add(node)
  const def = (node as { _zod?: { def?: Def } })._zod?.def
  if (!def) return Object.values(node).flatMap((part) => messagesIn(part, seen))
  const own = def.error?.({ code: 'custom', input: 0 })
  const parts = Object.entries(def).flatMap(([name, part]) =>
    name === 'error' ? [] : messagesIn(part, seen),
  )
  return [...(typeof own === 'string' ? [own] : []), ...parts]
}

describe('messages of the contracts', () => {
  const found = ALL_ROUTES.flatMap((route) =>
    [route.params, route.query, route.body]
      .filter((schema) => schema !== undefined)
      .flatMap((schema) => messagesIn(schema).map((message) => [route.name, message] as const)),
  )

  it('are found in the schemas', () => {
    expect(ALL_ROUTES.length).toBeGreaterThan(15)
    expect(new Set(found.map(([, message]) => message))).toEqual(
      new Set([
        'phone.format',
        'paper-date.invalid',
        'papers.approving',
        'code.format',
        'count.number',
        'field.choose',
        'field.format',
        'field.required',
        'field.too-long',
        'totp.format',
        'username.format',
        'version.number',
        'calendar.count',
        'calendar.day',
        'calendar.year-far',
        'centre.code',
        'centre.days',
        'centre.institution-code',
        'centre.phone',
        'region.format',
        'table.days',
        'table.document',
        'table.empty',
        'table.key',
        'table.sentence',
        'table.why',
      ]),
    )
  })

  it('are all keys of the phrase book', () => {
    expect(found.filter(([, message]) => !Object.hasOwn(FIELD_PHRASES, message))).toEqual([])
  })
})
