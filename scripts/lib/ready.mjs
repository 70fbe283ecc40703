import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

/**
 * Waits until a child is ready: its addresses answer 200, or its log has the line asked for (the match is the answer).
 * Throws a sentence when it ends before that or needs longer than `limitMs`.
 */
export async function waitReady(member, { urls = [], line }, limitMs = 120_000) {
  const until = Date.now() + limitMs
  while (Date.now() < until) {
    const match = line ? readFileSync(member.log, 'utf8').match(line) : true
    if (match && (await allAnswer(urls))) return match
    if (member.ended) throw new Error(`${member.spec.label}没有启动成功（${sayEnd(member.ended)}）。`)
    await pause(100)
  }
  throw new Error(`${member.spec.label}在 ${limitMs / 1000} 秒内没有就绪。`)
}

export const sayEnd = ({ code, signal }) => (signal ? `被信号 ${signal} 结束` : `退出代码 ${code}`)

async function allAnswer(urls) {
  for (const url of urls) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) }).catch(() => null)
    await answer?.arrayBuffer()
    if (answer?.status !== 200) return false
  }
  return true
}
