import { setImmediate as turn } from 'node:timers/promises'

/**
 * Lets a reader that runs ahead go no further than it is waited for. `source`: the pieces, handed on only while somebody
 * waits, and one at a time: what a piece brings comes first. `next`: waits for one item.
 */
export function createGate(pieces: AsyncIterable<Uint8Array>) {
  let isWaitedFor = false
  let opened: (() => void) | null = null
  const iterator = pieces[Symbol.asyncIterator]()
  const passage = async (): Promise<void> => {
    do {
      if (!isWaitedFor)
        await new Promise<void>((resolve) => {
          opened = resolve
        })
      await turn()
    } while (!isWaitedFor)
  }
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
      isWaitedFor = true
      opened?.()
      opened = null
      try {
        return await ask()
      } finally {
        isWaitedFor = false
      }
    },
  }
}
