/**
 * Runs steps in their order, two at a time, and answers when all have ended.
 * A step is { name, needs?, after?, lane?, alone?, run() → result }: it waits for the steps it needs and for those it comes
 * after, never runs beside one of its own lane, and with `alone` never beside any. `ended(step, result)` is called as each ends; a step whose need failed is not
 * run and ends with { failed: 1, output: why }.
 */
export async function runSteps(steps, { width = 2, ended, started = () => {} }) {
  const results = new Map()
  const running = new Map()
  const waiting = [...steps]
  const finish = (step, result) => {
    running.delete(step.name)
    results.set(step.name, result)
    ended(step, result)
  }
  while (waiting.length > 0 || running.size > 0) {
    for (const step of [...waiting]) {
      if (!ready(step, results) || !fits(step, [...running.values()], width, waiting)) continue
      waiting.splice(waiting.indexOf(step), 1)
      const broken = (step.needs ?? []).find((name) => results.get(name)?.failed > 0)
      if (broken) {
        finish(step, { passed: 0, failed: 1, output: `not run: ${broken} failed` })
        continue
      }
      started(step)
      const outcome = step.run().catch((error) => ({ passed: 0, failed: 1, output: String(error.stack) }))
      running.set(step.name, { step, done: outcome.then((result) => finish(step, result)) })
    }
    if (running.size > 0) await Promise.race([...running.values()].map(({ done }) => done))
  }
  return results
}

const ready = ({ needs = [], after = [] }, results) => [...needs, ...after].every((name) => results.has(name))

function fits(step, running, width, waiting) {
  if (running.length >= width) return false
  if (running.some((other) => other.step.alone || (step.lane && other.step.lane === step.lane))) return false
  if (!step.alone) return true
  return running.length === 0 && waiting[0] === step
}
