/** Fewer than so many alike in a row stay as they are. */
const FEWEST = 3

/** One line of a thread, or several in a row that say the same. */
export interface FoldedLine<T> {
  /** The first of them. */
  line: T
  /** All of them, the first one too; empty for a line that stands alone. */
  alike: readonly T[]
}

/**
 * Lines in a row that say the same become one that opens: a file of many pages has the same line many times, and what happened
 * besides must not drown in it. `sayOf` is what a line says and by whom; null for one that always stands alone. No line is lost,
 * and the order stays.
 */
export function foldLines<T>(lines: readonly T[], sayOf: (line: T) => string | null): FoldedLine<T>[] {
  const runs: T[][] = []
  let before: string | null = null
  for (const line of lines) {
    const says = sayOf(line)
    const run = runs.at(-1)
    if (run && says !== null && says === before) run.push(line)
    else runs.push([line])
    before = says
  }
  return runs.flatMap((run): FoldedLine<T>[] =>
    run.length < FEWEST
      ? run.map((line) => ({ line, alike: [] }))
      : run.slice(0, 1).map((line) => ({ line, alike: run })),
  )
}

/** From when to when, as both ends are said. */
export const sayFromTo = (from: string, to: string): string => (from === to ? from : `${from} 至 ${to}`)
