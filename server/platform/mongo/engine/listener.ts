import { chmodSync } from 'node:fs'
import { createServer, type Server, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import type { Reply } from './refused'
import { FrameSplitter, messageHead, OP_MSG, OP_REPLY } from './wire'

const DRAIN_MS = 3_000
const CLOSE_SOCKET_MS = 500

/**
 * Serves one engine on a unix socket: messages of one connection are answered in order, connections run alongside
 * each other.
 */
export class Listener {
  readonly #answer: (message: Buffer) => Promise<Reply>
  readonly #onEmpty: () => void
  readonly #sockets = new Set<Socket>()
  readonly #server: Server
  #inFlight = 0
  #requestId = 0

  /** `onEmpty` is called whenever the last connection has gone. */
  constructor(answer: (message: Buffer) => Promise<Reply>, onEmpty: () => void) {
    this.#answer = answer
    this.#onEmpty = onEmpty
    this.#server = createServer((socket) => this.#serve(socket))
  }

  get connections(): number {
    return this.#sockets.size
  }

  /** Listens on `path`, readable and writable by this user only. */
  async listen(path: string): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject)
      this.#server.listen(path, resolve)
    })
    chmodSync(path, 0o600)
  }

  /** Reads nothing more, answers what was read, then closes every connection. */
  async close(): Promise<void> {
    this.#server.close()
    for (const socket of this.#sockets) socket.pause()
    const deadline = Date.now() + DRAIN_MS
    while (this.#inFlight > 0 && Date.now() < deadline) await wait(10)
    await Promise.all([...this.#sockets].map(endSocket))
  }

  #serve(socket: Socket): void {
    this.#sockets.add(socket)
    const frames = new FrameSplitter()
    let queue = Promise.resolve()
    socket.on('data', (chunk: Buffer) => {
      try {
        for (const message of frames.push(chunk)) {
          this.#inFlight += 1
          queue = queue.then(() => this.#respond(socket, message))
        }
      } catch {
        socket.destroy() // not the wire protocol: only this connection suffers
      }
    })
    socket.on('error', () => socket.destroy())
    socket.on('close', () => {
      this.#sockets.delete(socket)
      if (this.#sockets.size === 0) this.#onEmpty()
    })
  }

  async #respond(socket: Socket, message: Buffer): Promise<void> {
    try {
      const reply = await this.#answer(message)
      if (!reply.moreToCome && !socket.destroyed) this.#write(socket, reply)
    } catch {
      socket.destroy()
    } finally {
      this.#inFlight -= 1
    }
  }

  #write(socket: Socket, reply: Reply): void {
    this.#requestId = (this.#requestId + 1) | 0
    const op = reply.legacy ? OP_REPLY : OP_MSG
    socket.cork()
    socket.write(messageHead(op, reply.response.length, this.#requestId, reply.requestId))
    socket.write(reply.response)
    socket.uncork()
  }
}

async function endSocket(socket: Socket): Promise<void> {
  const ended = new Promise<void>((resolve) => socket.end(resolve))
  await Promise.race([ended, wait(CLOSE_SOCKET_MS)])
  socket.destroy()
}
