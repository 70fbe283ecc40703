import { useEffect, useRef } from 'react'

const EVERY_MS = 1500
const TIMES = 40

/** Looks again every so often while the system is at work, at most a minute; the person can always look themself. */
export function useLook(needed: boolean, look: () => Promise<void>): void {
  const latest = useRef(look)
  latest.current = look
  useEffect(() => {
    if (!needed) return
    let left = TIMES
    const timer = setInterval(() => {
      left -= 1
      if (left === 0) clearInterval(timer)
      void latest.current()
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [needed])
}
