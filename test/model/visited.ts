/** What the walks of a property have come by. */
export class Visited {
  steps = 0
  readonly #moves = new Set<string>()
  readonly #verdicts = new Set<string>()

  clear(): void {
    this.steps = 0
    this.#moves.clear()
    this.#verdicts.clear()
  }

  step(before: string, command: string, after: string, verdict: string): void {
    this.steps += 1
    this.#verdicts.add(verdict)
    if (verdict === 'done') this.#moves.add(`${before || 'none'} ${command} ${after}`)
  }

  get moves(): string[] {
    return [...this.#moves].toSorted()
  }

  get verdicts(): string[] {
    return [...this.#verdicts].toSorted()
  }
}

/**
 * For walks that must have been everywhere: whether chance comes by a rare turn in so many walks is chance as well, so these
 * begin from a seed of their own.
 */
export const EVERYWHERE_SEED = 20_251_230
