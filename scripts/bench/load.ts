import autocannon from 'autocannon'
import { quantile } from './statistics'

/** One slice of load on one server. */
export interface Slice {
  perSecond: number
  /** Milliseconds. */
  p99: number
}

export interface LoadTarget {
  port: number
  /** Requests of each connection, in turn; a function makes one afresh every time it is sent. */
  requests: autocannon.Request[]
  status: number
}

/** Sends `amount` requests over `connections` kept-open connections. Throws when one is answered with another status. */
export async function runSlice(target: LoadTarget, connections: number, amount: number): Promise<Slice> {
  const times: number[] = []
  const wrong = new Map<number, number>()
  const began = performance.now()
  let ended = began
  await new Promise<void>((resolve, reject) => {
    const options = {
      url: `http://127.0.0.1:${target.port}`,
      connections,
      amount,
      requests: target.requests,
      timeout: 30,
    }
    const running = autocannon(options, (error: unknown, result) => {
      if (error) reject(error as Error)
      else if (result.errors > 0) reject(new Error(`${result.errors} requests failed`))
      else resolve()
    })
    running.on('response', (_client, status, _bytes, milliseconds) => {
      ended = performance.now()
      times.push(milliseconds)
      if (status !== target.status) wrong.set(status, (wrong.get(status) ?? 0) + 1)
    })
  })
  if (wrong.size > 0) throw new Error(`unexpected answers: ${JSON.stringify([...wrong])}`)
  return { perSecond: (times.length / (ended - began)) * 1000, p99: quantile(times, 0.99) }
}
