import { freePort, startServer } from './child'
import { atMost, type Figure } from './figure'
import { alternate } from './rounds'
import { median, pairedRatios, saySpread } from './statistics'
import type { Workshop } from './workshop'

const PLAN = { rounds: 11, warmUp: 1 }

/** `start`: from the start of the process to ready, against Koa and mongoose that only connect and listen. */
export async function benchStart(shop: Workshop): Promise<Figure[]> {
  const { ours, bare } = await alternate(PLAN, {
    ours: async () => {
      const [citizen, staff] = [await freePort(), await freePort()]
      const ports = { CITIZEN_PORT: String(citizen), STAFF_PORT: String(staff) }
      return startOnce(shop.main, { ...shop.env, ...ports }, `http://127.0.0.1:${staff}/readyz`)
    },
    bare: async () => {
      const port = await freePort()
      return startOnce(
        shop.file('bare'),
        { ...shop.env, PORT: String(port) },
        `http://127.0.0.1:${port}/readyz`,
      )
    },
  })
  const [we, they] = [median(ours), median(bare)]
  const detail = `${we.toFixed(0)} ms against ${they.toFixed(0)} ms, ${saySpread(pairedRatios(ours, bare))}`
  return [atMost('start', we / they, 2.5, { detail })]
}

async function startOnce(file: string, env: Record<string, string>, url: string): Promise<number> {
  const server = await startServer(file, env, url)
  await server.stop()
  return server.readyMs
}
