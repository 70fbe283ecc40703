import { setTimeout as wait } from 'node:timers/promises'
import { type Engine, type EngineOptions, startEngine } from './start-engine'

const RESTART_PAUSE_MS = [0, 200, 1_000, 5_000]

export interface KeptEngine {
  uri: string
  joined: boolean
  /** Process id of the host of the moment; undefined for a joined engine. */
  pid: () => number | undefined
  stop: () => Promise<void>
}

/**
 * Starts the engine and starts it again, on the same socket, whenever it ends unasked: acknowledged writes are on the
 * disk, and clients reconnect by themselves. A joined engine is its starter's to keep.
 */
export async function keepEngine(options: EngineOptions): Promise<KeptEngine> {
  let current = await startEngine(options)
  let stopping = false
  let restarting: Promise<void> = Promise.resolve()
  const watch = (engine: Engine): void => {
    void engine.exited.then(({ code, signal }) => {
      if (stopping || (options.lifetime === 'shared' && code === 0)) return
      options.log?.(`embedded database ended (${signal ?? code}); starting it again`)
      restarting = restart()
    })
  }
  const restart = async (): Promise<void> => {
    for (let attempt = 0; !stopping; attempt += 1) {
      await wait(RESTART_PAUSE_MS[Math.min(attempt, RESTART_PAUSE_MS.length - 1)])
      try {
        current = await startEngine(options)
        watch(current)
        return
      } catch (error) {
        options.log?.(`embedded database does not start: ${String(error)}`)
      }
    }
  }
  watch(current)
  return {
    uri: current.uri,
    joined: current.joined,
    pid: () => current.pid,
    stop: async () => {
      stopping = true
      await restarting
      await current.stop()
    },
  }
}
