import type { CallOptions, Fields } from './types'

/** Answers an API call in a later turn, as the platforms do. */
export function succeed(options: CallOptions | undefined, answer: Fields = {}): void {
  setTimeout(() => {
    options?.success?.(answer)
    options?.complete?.(answer)
  }, 0)
}

export function refuse(options: CallOptions | undefined, reason: Fields): void {
  setTimeout(() => {
    options?.fail?.(reason)
    options?.complete?.(reason)
  }, 0)
}
