/**
 * How many rounds a test that kills or throws dice makes in this run. `npm run check` runs it under both suites of
 * encryption, half of the rounds under each; run by itself it makes them all.
 */
export const roundsHere = (all: number): number =>
  process.env.ROUNDS_SHARED === 'yes' ? Math.ceil(all / 2) : all
