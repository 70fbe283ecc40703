import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createShutdown } from './shutdown'

const quiet = { info: () => undefined, error: () => undefined }

function recording() {
  const seen: string[] = []
  const step =
    (name: string, ms = 0) =>
    async () => {
      seen.push(`${name} begins`)
      await sleep(ms)
      seen.push(`${name} ends`)
    }
  return { seen, step }
}

describe('shutdown', () => {
  it('runs three phases in order, closing last what was opened first', async () => {
    const { seen, step } = recording()
    const shutdown = createShutdown({ log: quiet })
    shutdown.on('close', 'database', step('database'))
    shutdown.on('close', 'renderer', step('renderer'))
    shutdown.on('drain', 'jobs', step('jobs', 20))
    shutdown.on('drain', 'requests', step('requests', 5))
    shutdown.on('stop-accepting', 'http', step('http', 5))
    expect(shutdown.stopping).toBe(false)
    const done = shutdown.run('test')
    expect(shutdown.stopping).toBe(true)
    expect(await done).toBe(true)
    expect(seen).toEqual([
      'http begins',
      'http ends',
      'jobs begins',
      'requests begins',
      'requests ends',
      'jobs ends',
      'renderer begins',
      'renderer ends',
      'database begins',
      'database ends',
    ])
  })

  it('happens once however often it is asked', async () => {
    const { seen, step } = recording()
    const shutdown = createShutdown({ log: quiet })
    shutdown.on('drain', 'jobs', step('jobs', 5))
    await Promise.all([shutdown.run('SIGTERM'), shutdown.run('SIGINT')])
    await shutdown.run('again')
    expect(seen).toEqual(['jobs begins', 'jobs ends'])
  })

  it('goes on after a step that fails, and says so', async () => {
    const { seen, step } = recording()
    const errors: unknown[] = []
    const shutdown = createShutdown({
      log: { ...quiet, error: (fields: unknown) => void errors.push(fields) },
    })
    shutdown.on('stop-accepting', 'http', () => {
      throw new Error('was not open')
    })
    shutdown.on('close', 'database', step('database'))
    expect(await shutdown.run('test')).toBe(false)
    expect(seen).toContain('database ends')
    expect(errors).toMatchObject([{ step: 'http' }])
  })

  it('does not wait for ever', async () => {
    const shutdown = createShutdown({ log: quiet, forceAfterMs: 30 })
    shutdown.on('drain', 'stuck', () => new Promise(() => undefined))
    expect(await shutdown.run('test')).toBe(false)
  })

  it('ends the process on a signal', async () => {
    const before = process.listeners('SIGTERM')
    const codes: number[] = []
    const shutdown = createShutdown({ log: quiet, exit: (code) => void codes.push(code) })
    shutdown.onSignals()
    try {
      process.emit('SIGTERM', 'SIGTERM')
      await shutdown.run('wait')
      await sleep(0)
      expect(codes).toEqual([0])
    } finally {
      for (const signal of ['SIGTERM', 'SIGINT'] as const) {
        for (const listener of process.listeners(signal)) {
          if (!before.includes(listener)) process.removeListener(signal, listener)
        }
      }
    }
  })
})
