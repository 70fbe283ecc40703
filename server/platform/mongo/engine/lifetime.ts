import type { EngineLifetime } from './protocol'

export interface LifetimeOptions {
  lifetime: EngineLifetime
  idleExitMs: number
  connections: () => number
  shutdown: () => void
}

/**
 * Decides when the host ends. Own lifetime: when the life line (stdin) closes, so that not even SIGKILL of the parent
 * leaves an engine behind; Ctrl-C reaches the whole process group, so SIGINT is left to the parent, which still has
 * to drain. Shared lifetime: after `idleExitMs` without connections. Returns the function to call whenever the last
 * connection has gone.
 */
export function watchLifetime(options: LifetimeOptions): () => void {
  const { lifetime, shutdown } = options
  process.on('SIGTERM', shutdown)
  process.on('SIGHUP', shutdown)
  process.on('SIGINT', () => {
    if (lifetime === 'shared') shutdown()
  })
  if (lifetime === 'own') {
    process.stdin.on('end', shutdown)
    process.stdin.on('error', shutdown)
    process.stdin.resume()
    return () => {}
  }
  const armIdle = idleTimer(options)
  armIdle()
  return armIdle
}

function idleTimer({ idleExitMs, connections, shutdown }: LifetimeOptions): () => void {
  let timer: NodeJS.Timeout | undefined
  return () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (connections() === 0) shutdown()
    }, idleExitMs)
  }
}
