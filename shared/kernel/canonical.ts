export type Json = string | number | boolean | null | Json[] | { [key: string]: Json | undefined }

/**
 * JSON text with object keys in code-unit order and `undefined` members left out, so that equal values hash equally
 * whatever order they were built in. Throws TypeError for a number that JSON cannot hold,
 * and for anything that is not plain data.
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('not a JSON number')
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) throw new TypeError('not a plain JSON object')
  const members = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] as Json)}`)
  return `{${members.join(',')}}`
}
