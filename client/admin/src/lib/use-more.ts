import { useState } from 'react'

/** A long list a part at a time: what is shown of it, how many are not, and how to show as many more. */
export function useMore<T>(all: readonly T[], step: number) {
  const [count, setCount] = useState(step)
  return {
    shown: all.slice(0, count),
    rest: Math.max(0, all.length - count),
    more: () => setCount(count + step),
  }
}
