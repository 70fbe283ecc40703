import { useEffect, useState } from 'react'

/** Counts seconds down to 0; `restart` begins again. */
export function useSecondsLeft(seconds: number): { left: number; restart: () => void } {
  const [until, setUntil] = useState(() => Date.now() + seconds * 1000)
  const [left, setLeft] = useState(seconds)
  useEffect(() => {
    const tick = () => setLeft(Math.max(0, Math.ceil((until - Date.now()) / 1000)))
    tick()
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  }, [until])
  return { left, restart: () => setUntil(Date.now() + seconds * 1000) }
}
