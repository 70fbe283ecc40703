import { setTimeout as sleep } from 'node:timers/promises'
import type { Context } from 'koa'
import { parseJson } from '../outgoing/parse-json'
import type { CommonFault, Faults } from './faults'
import { readBody } from './read-body'

const HUGE_BYTES = 4 * 1024 * 1024

/** What a provider answers when nothing goes wrong: headers as its own service sends them. */
export interface Reply {
  type: string
  text: string
  headers?: Record<string, string>
}

/**
 * Answers one request of the imitated service under a fault. `reply` does the work; after 'slow' and 'cut' the work is
 * done and only its answer is late or lost, so that the caller cannot know.
 */
export async function answerUnder(
  ctx: Context,
  fault: CommonFault,
  slowMs: number,
  reply: () => Reply,
): Promise<void> {
  if (fault === '5xx') {
    ctx.status = 502
    ctx.body = 'Bad Gateway'
    return
  }
  if (fault === 'garbage' || fault === 'huge') {
    ctx.type = 'html'
    ctx.body = fault === 'huge' ? 'x'.repeat(HUGE_BYTES) : '<html><body>upstream is restarting'
    return
  }
  const { type, text, headers = {} } = reply()
  if (fault === 'cut') {
    ctx.respond = false
    ctx.req.socket.destroy()
    return
  }
  if (fault === 'slow') await sleep(slowMs, undefined, { ref: false })
  ctx.set({ 'Content-Type': type, ...headers })
  ctx.body = text
}

/** POST /faults {mode, times}: makes the next requests go wrong. */
export async function setFaults<Own extends string>(ctx: Context, faults: Faults<Own>): Promise<void> {
  const set = faults.set(parseJson((await readBody(ctx.req)) ?? ''))
  if (!set) ctx.status = 400
  ctx.body = set ?? { message: `expected {"mode": ${faults.modes.join(' | ')}, "times": 1}` }
}
