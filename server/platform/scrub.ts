const SECRET_KEY =
  /idno|idnumber|idcard|phone|mobile|token|authorization|cookie|password|passwd|secret|privatekey|templateparam/
const MAX_DEPTH = 8
const MAX_ITEMS = 100

const DIGIT = '[0-9\\uff10-\\uff19]'
const ID_NUMBER = new RegExp(`(?<!${DIGIT})${DIGIT}{17}[0-9\\uff10-\\uff19XxＸｘ](?!${DIGIT})`, 'g')
const PHONE = new RegExp(`(?<!${DIGIT})[1１][3-9３-９]${DIGIT}(?:[ -]?${DIGIT}{4}){2}(?!${DIGIT})`, 'g')
const JWT = /eyJ[\w-]{5,}\.[\w-]+\.[\w-]*/g

/** A copy of any value fit for the log: secret keys blanked at every depth, every string and number passed through scrubText. */
export const scrub = (value: unknown): unknown => scrubAt(value, 0)

/** Replaces what looks like an ID number, a mobile number or a token inside a text. */
export const scrubText = (text: string): string =>
  text.replace(JWT, '[token]').replace(ID_NUMBER, '[id-number]').replace(PHONE, '[phone]')

function scrubAt(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return scrubText(value)
  if (typeof value === 'number' || typeof value === 'bigint') return scrubNumber(value)
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`
  if (depth >= MAX_DEPTH) return '[deep]'
  if (value instanceof Error) return scrubError(value, depth)
  if (Array.isArray(value)) return value.slice(0, MAX_ITEMS).map((item) => scrubAt(item, depth + 1))
  if (value instanceof Map) return scrubEntries(value.entries(), depth)
  if (value instanceof Set) return scrubAt([...value], depth)
  if (hasToJson(value)) return scrubAt(value.toJSON(), depth + 1)
  return scrubEntries(Object.entries(value), depth)
}

/** A number becomes text only where its digits would be hidden. */
function scrubNumber(value: number | bigint): unknown {
  const text = String(value)
  const hidden = scrubText(text)
  if (hidden !== text) return hidden
  return typeof value === 'bigint' ? text : value
}

function scrubError(error: Error, depth: number): unknown {
  const { name, message, stack, cause } = error
  const own = scrubEntries(Object.entries(error), depth) as object
  const plain = { type: name, message: scrubText(message), stack: scrubText(stack ?? '') }
  return { ...own, ...plain, ...(cause === undefined ? {} : { cause: scrubAt(cause, depth + 1) }) }
}

function scrubEntries(entries: Iterable<[unknown, unknown]>, depth: number): Record<string, unknown> {
  const copy: Record<string, unknown> = {}
  for (const [name, value] of entries) {
    const key = scrubText(String(name))
    copy[key] = isSecret(key, value) ? '[redacted]' : scrubAt(value, depth + 1)
  }
  return copy
}

function isSecret(key: string, value: unknown): boolean {
  const plain = key.toLowerCase().replace(/[^a-z]/g, '')
  if (SECRET_KEY.test(plain)) return value !== undefined
  return plain.endsWith('code') && looksLikeOneTimeCode(value)
}

/** `code` also names error codes (ECONNREFUSED, 11000, D1001), which must stay readable. */
const looksLikeOneTimeCode = (value: unknown): boolean =>
  typeof value === 'string'
    ? /^\d{4,8}$/.test(value.normalize('NFKC').replace(/\s/g, ''))
    : looksSixDigit(value)

const looksSixDigit = (value: unknown): boolean => typeof value === 'number' && /^\d{6}$/.test(String(value))

const hasToJson = (value: object): value is { toJSON(): unknown } =>
  'toJSON' in value && typeof value.toJSON === 'function'
