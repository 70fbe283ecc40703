import { createHash } from 'node:crypto'
import { existsSync, realpathSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/**
 * Directory of the socket for a data directory: the same from every process and after every restart, so a client
 * finds the engine again. It is not inside the data directory because a socket path holds at most 107 bytes.
 */
export function socketDirFor(dataDir: string): string {
  const real = existsSync(dataDir) ? realpathSync(dataDir) : resolve(dataDir)
  const id = createHash('sha256').update(real).digest('hex').slice(0, 16)
  const runtime = process.env.XDG_RUNTIME_DIR
  const base = runtime && existsSync(runtime) ? runtime : tmpdir()
  return join(base, `danganyiban-db-${process.getuid?.() ?? 0}-${id}`)
}

/** Whether someone listens on the socket. */
export function socketAnswers(socketPath: string): Promise<boolean> {
  return new Promise((answer) => {
    const socket = connect(socketPath)
    socket.once('connect', () => {
      socket.destroy()
      answer(true)
    })
    socket.once('error', () => answer(false))
  })
}
