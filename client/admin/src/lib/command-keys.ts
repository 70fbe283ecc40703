import { ApiProblem, OFFLINE } from '@common/api-problem'

interface Keyring {
  /** The key of this intention: the same for the same words, a new one for others. */
  keyFor(about: string, intention: unknown): string
  /** The intention has had its answer; the same words later are a new intention. */
  settle(about: string): void
  clear(): void
}

/** 128 random bits in hex. Not randomUUID: browsers give that to encrypted or local pages only. */
const randomKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** Keeps one idempotency key for one intention, so that sending it again cannot act twice. */
export function createKeyring(newKey: () => string = randomKey): Keyring {
  const held = new Map<string, { words: string; key: string }>()
  return {
    keyFor(about, intention) {
      const words = JSON.stringify(intention)
      const before = held.get(about)
      if (before?.words === words) return before.key
      const key = newKey()
      held.set(about, { words, key })
      return key
    },
    settle: (about) => void held.delete(about),
    clear: () => held.clear(),
  }
}

/** Whether an error leaves open if the command was carried out: then the same key must be used again. */
export const isUnsettled = (error: unknown): boolean =>
  !(error instanceof ApiProblem) ||
  error.key === OFFLINE ||
  error.key === 'request.in-flight' ||
  error.status === 401 ||
  error.status >= 500

export const commandKeys = createKeyring()
