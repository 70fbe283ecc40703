export type Json = string | number | boolean | null | Json[] | { [key: string]: Json | undefined }

/**
 * JSON text with object keys in code-unit order and `undefined` members left out, so that equal values hash equally
 * whatever order they were built in. Throws TypeError for a number that JSON cannot hold,
 * and for anything that is not plain data.
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== 'object') return scalar(value)
  return Array.isArray(value) ? listText(value) : objectText(value)
}

/** The same data without the `undefined` members: what canonicalJson writes of it, read back. Throws likewise. */
export function plainCopy<T extends Json>(value: T): T {
  if (value === null || typeof value !== 'object') {
    scalar(value)
    // JSON has one zero.
    return Object.is(value, -0) ? (0 as T) : value
  }
  if (Array.isArray(value)) return value.map(plainCopy) as T
  requirePlain(value)
  const members = Object.entries(value).filter(([, member]) => member !== undefined)
  return Object.fromEntries(members.map(([key, member]) => [key, plainCopy(member as Json)])) as T
}

function scalar(value: Exclude<Json, object> | null): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('not a JSON number')
  return JSON.stringify(value)
}

// Concatenated in loops: the text is made for every command, and lists of parts cost more than the text itself.
function listText(list: readonly Json[]): string {
  let text = ''
  for (const member of list) text += `${text && ','}${canonicalJson(member)}`
  return `[${text}]`
}

function objectText(object: { [key: string]: Json | undefined }): string {
  requirePlain(object)
  let text = ''
  for (const key of Object.keys(object).sort()) {
    const member = object[key]
    if (member !== undefined) text += `${text && ','}${JSON.stringify(key)}:${canonicalJson(member)}`
  }
  return `{${text}}`
}

function requirePlain(object: object): void {
  const prototype: unknown = Object.getPrototypeOf(object)
  if (prototype !== Object.prototype && prototype !== null) throw new TypeError('not a plain JSON object')
}
