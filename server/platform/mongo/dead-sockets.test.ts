import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { useDatabase } from '@test/support/database'
import { afterAll, expect, it } from 'vitest'
import { classifyDatabaseError } from './errors'

const sockets = new Set<Socket>()
const seen = (message: unknown) => sockets.add((message as { socket: Socket }).socket)
subscribe('net.client.socket', seen)
afterAll(() => unsubscribe('net.client.socket', seen))

const database = useDatabase({ unused: true })
const ROUNDS = 4

/** Every way a line can go between two commands: destroyed by this side, with and without an error, or ended by the other. */
const BREAKS: Readonly<Record<string, (socket: Socket) => void>> = {
  'destroyed without an error': (socket) => socket.destroy(),
  'destroyed with one': (socket) =>
    socket.destroy(Object.assign(new Error('broken'), { code: 'ECONNRESET' })),
  'ended by the server': (socket) => socket.push(null),
}

it.each(Object.keys(BREAKS))(
  'a command on a line just %s is answered, or fails as lost',
  async (name) => {
    const documents = database.connection.collection<{ _id: string; text: string }>('lines')
    for (let round = 0; round < ROUNDS; round += 1) {
      await documents.insertOne({ _id: `${name}-${round}`, text: 'x' })
      for (const socket of sockets) BREAKS[name]?.(socket)
      sockets.clear()
      const large = { _id: `${name}-${round}-large`, text: 'x'.repeat(round % 2 ? 100 : 100_000) }
      const ended = await Promise.race([
        documents.insertOne(large).then(
          () => 'answered',
          (error: unknown) => classifyDatabaseError(error)?.kind ?? String(error),
        ),
        wait(15_000, 'waits for ever', { ref: false }),
      ])
      expect(['answered', 'connection-lost']).toContain(ended)
    }
  },
  120_000,
)
