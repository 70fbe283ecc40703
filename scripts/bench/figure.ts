/** One measured figure against its goal. Printed as one JSON object a line with --json. */
export interface Figure {
  name: string
  value: number
  goal: number
  /** Whether the goal is a ceiling or a floor. */
  bound: 'at-most' | 'at-least'
  pass: boolean
  unit?: string
  detail?: string
}

interface Extra {
  unit?: string
  detail?: string
}

/** A figure that must not be above its goal. The value is rounded for reading after it was judged. */
export const atMost = (name: string, value: number, goal: number, extra: Extra = {}): Figure => ({
  name,
  value: rounded(value),
  goal,
  bound: 'at-most',
  pass: value <= goal,
  ...extra,
})

/** A figure that must not be below its goal. */
export const atLeast = (name: string, value: number, goal: number, extra: Extra = {}): Figure => ({
  name,
  value: rounded(value),
  goal,
  bound: 'at-least',
  pass: value >= goal,
  ...extra,
})

/** The figure as one line of a table for people. */
export function lineOf({ name, value, goal, bound, pass, unit, detail }: Figure): string {
  const number = `${value}${unit ? ` ${unit}` : ''}`
  const wanted = `${bound === 'at-most' ? '≤' : '≥'} ${goal}`
  const mark = pass ? 'ok  ' : 'FAIL'
  return `${mark} ${name.padEnd(40)} ${number.padStart(12)}  ${wanted.padEnd(9)} ${detail ?? ''}`.trimEnd()
}

/** Three figures behind the point; NaN stays NaN, so that a measurement that gave nothing cannot pass. */
const rounded = (value: number): number => Math.round(value * 1000) / 1000
