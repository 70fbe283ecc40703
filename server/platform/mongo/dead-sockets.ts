import type { EventEmitter } from 'node:events'
import { createRequire } from 'node:module'

/** What is used here of the driver's own class of connections. */
interface DriverConnection {
  closed: boolean
  socket: EventEmitter
  cleanup: (error: Error) => void
}

const MENDED = Symbol('dead sockets are told')

/**
 * Lets a command fail that is written to a socket which is dead already. The driver (7.8) then waits for `drain`, or for an
 * error of the socket; one destroyed without an error (the server ended the line, the pool was cleared) gives neither, and the
 * command, with the request behind it, would wait for ever. Whoever waits when a connection is closed is told its error. The
 * class is not exported, so it is taken from where mongoose takes it; dead-sockets.test.ts fails when a release moves it. Idempotent.
 */
export function tellDeadSockets(): void {
  const fromMongoose = createRequire(createRequire(import.meta.url).resolve('mongoose'))
  const { Connection } = fromMongoose('mongodb/lib/cmap/connection.js') as {
    Connection: { prototype: DriverConnection & { [MENDED]?: true } }
  }
  if (Connection.prototype[MENDED]) return
  Connection.prototype[MENDED] = true
  const { cleanup } = Connection.prototype
  Connection.prototype.cleanup = function tellThenCleanUp(error) {
    if (this.closed) return
    cleanup.call(this, error)
    // The connection listens to errors itself for as long as it lives, so this is never an error nobody hears.
    this.socket.emit('error', error)
  }
}
