/**
 * Lets a reader that runs ahead go no further than it is waited for. `source`: the pieces, handed on only while the gate is
 * open; `next`: opens it, waits for one item, closes it again.
 */
export function createGate(pieces: AsyncIterable<Uint8Array>) {
  let open = false
  let waiting: (() => void) | null = null
  const passage = (): Promise<void> | null =>
    open
      ? null
      : new Promise((resolve) => {
          waiting = resolve
        })
  const iterator = pieces[Symbol.asyncIterator]()
  const source = new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        await passage()
        const { done, value } = await iterator.next()
        if (done) controller.close()
        else controller.enqueue(value)
      },
      cancel: async () => {
        await iterator.return?.()
      },
    },
    { highWaterMark: 0 },
  )
  return {
    source,
    next: async <T>(ask: () => Promise<T>): Promise<T> => {
      open = true
      waiting?.()
      waiting = null
      try {
        return await ask()
      } finally {
        open = false
      }
    },
  }
}
