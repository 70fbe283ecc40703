import type { ConditionRow } from './types'

/** Reasons that are borne out exactly when a named condition of these does not hold. */
export const failsAmong =
  <Context>(conditions: readonly ConditionRow<Context>[]) =>
  (name: string) =>
  (context: Context): boolean =>
    conditions.some((condition) => condition.name === name && !condition.holds(context))
