import { freePort, startServer } from './child'
import { type LoadTarget, runSlice, type Slice } from './load'
import { alternate, type Rounds } from './rounds'
import type { Workshop } from './workshop'

const CONNECTIONS = 16

interface DuelPlan {
  /** Requests of one slice. */
  amount: number
  rounds: number
  warmUp: number
  status: number
}

/** The service and the bare server side by side on one engine, given the same number of requests in turn. */
export async function duel(
  shop: Workshop,
  { amount, status, ...plan }: DuelPlan,
  requests: { ours: LoadTarget['requests']; bare: LoadTarget['requests'] },
): Promise<Rounds<Slice>> {
  const [ourPort, barePort] = [await freePort(), await freePort()]
  const ours = await startServer(
    shop.file('house'),
    { ...shop.env, CITIZEN_PORT: String(ourPort) },
    `http://127.0.0.1:${ourPort}/readyz`,
  )
  const bare = await startServer(
    shop.file('raw'),
    { ...shop.env, PORT: String(barePort) },
    `http://127.0.0.1:${barePort}/ready`,
  )
  try {
    const slice = (port: number, which: LoadTarget['requests']) => () =>
      runSlice({ port, requests: which, status }, CONNECTIONS, amount)
    return await alternate(plan, {
      ours: slice(ourPort, requests.ours),
      bare: slice(barePort, requests.bare),
    })
  } finally {
    await Promise.all([ours.stop(), bare.stop()])
  }
}
