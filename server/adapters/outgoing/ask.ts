import { setTimeout as sleep } from 'node:timers/promises'

/** One request to a provider. `signal` ends the wait: connecting, sending and reading together. */
export interface Question {
  url: URL
  method?: 'GET' | 'POST'
  headers?: Record<string, string>
  body?: string
  signal: AbortSignal
}

/**
 * What became of it. `unsent`: it never reached the provider, so asking again cannot do anything twice. `lost`: it may
 * have been carried out, and nobody knows. Details name the kind of failure and never quote the request.
 */
export type Reply =
  | { kind: 'answer'; status: number; text: string; headers: Headers }
  | { kind: 'unsent'; detail: string }
  | { kind: 'lost'; detail: string }

/** All calls made for one request of a person together: what is left of 3 seconds goes to our own work. */
export const BUDGET_MS = 2500

const MAX_BYTES = 64 * 1024
const PAUSE_MS = 100
const NEVER_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
])

/** Asks once over a kept-open connection; once more only when the first never left. Never throws, never follows a redirect. */
export async function ask(question: Question): Promise<Reply> {
  const first = await askOnce(question)
  if (first.kind !== 'unsent' || question.signal.aborted) return first
  await sleep(PAUSE_MS)
  return question.signal.aborted ? first : askOnce(question)
}

async function askOnce({ url, method = 'GET', headers, body, signal }: Question): Promise<Reply> {
  try {
    const response = await fetch(url, { method, headers, body, signal, redirect: 'error' })
    const text = await readBounded(response)
    if (text === null) return { kind: 'lost', detail: 'the answer is too long' }
    return { kind: 'answer', status: response.status, text, headers: response.headers }
  } catch (error) {
    const detail = reasonOf(error)
    return { kind: NEVER_SENT.has(detail) ? 'unsent' : 'lost', detail }
  }
}

/** The body as text, null past 64 KB: the rest is not even read. */
async function readBounded(response: Response): Promise<string | null> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  const body: unknown = response.body ?? []
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    bytes += chunk.length
    if (bytes > MAX_BYTES) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** The kind of failure, e.g. 'TimeoutError' or 'ECONNREFUSED'; never text that could quote the request. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'failure'
  const { cause } = error
  if (cause instanceof AggregateError && 'code' in cause) return String(cause.code)
  return cause instanceof Error && 'code' in cause ? String(cause.code) : error.name
}
