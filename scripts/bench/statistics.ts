/** The q-quantile (0–1) of a list, linear between neighbours; NaN for an empty list. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const place = (sorted.length - 1) * q
  const low = sorted[Math.floor(place)]
  const high = sorted[Math.ceil(place)]
  if (low === undefined || high === undefined) return Number.NaN
  return low + (high - low) * (place - Math.floor(place))
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** What many paired measurements say: the median ratio, and the half of all ratios that lies around it. */
export interface RatioSummary {
  median: number
  lower: number
  upper: number
  rounds: number
}

/**
 * Ratios first ÷ second inside each round: what slows the whole machine for a while slows both, and drops out.
 * Throws when the rounds do not pair, or nothing was measured.
 */
export function pairedRatios(first: readonly number[], second: readonly number[]): RatioSummary {
  if (first.length !== second.length || first.length === 0)
    throw new Error(`${first.length} and ${second.length} rounds do not pair`)
  const ratios = first.map((value, at) => value / (second[at] ?? Number.NaN))
  if (!ratios.every(Number.isFinite)) throw new Error('a round gave no number')
  return {
    median: median(ratios),
    lower: quantile(ratios, 0.25),
    upper: quantile(ratios, 0.75),
    rounds: ratios.length,
  }
}

/** A summary for the detail column. */
export const saySpread = ({ lower, upper, rounds }: RatioSummary): string =>
  `middle half ${lower.toFixed(2)}–${upper.toFixed(2)} of ${rounds} rounds`
