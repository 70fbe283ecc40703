import { useCallback, useEffect, useRef, useState } from 'react'

export interface Query<T> {
  /** loading: nothing yet; ready: data is current; failed: the last try failed, data may still hold what was seen before */
  status: 'loading' | 'ready' | 'failed'
  data: T | undefined
  error: unknown
  /** true while a request is out, also when older data is on the screen */
  busy: boolean
  reload: () => Promise<void>
}

type State<T> = Omit<Query<T>, 'reload'> & { key: string | null }

const blank = { status: 'loading', data: undefined, error: undefined, busy: true } as const

const seen = new Map<string, unknown>()

/**
 * Loads server data for a page: shows what was seen last under this key at once, then what is true now.
 * Answers that arrive after the key changed, or out of order, are dropped. A null key waits.
 */
export function useQuery<T>(key: string | null, load: () => Promise<T>): Query<T> {
  const [state, setState] = useState<State<T>>(() => remembered<T>(key))
  const turn = useRef(0)
  const latestLoad = useRef(load)
  latestLoad.current = load

  const reload = useCallback(async () => {
    if (key === null) return
    turn.current += 1
    const mine = turn.current
    setState((before) => ({ ...before, busy: true }))
    try {
      const data = await latestLoad.current()
      if (mine !== turn.current) return
      seen.set(key, data)
      setState({ key, status: 'ready', data, error: undefined, busy: false })
    } catch (error) {
      if (mine !== turn.current) return
      setState((before) => ({ ...before, status: 'failed', error, busy: false }))
    }
  }, [key])

  useEffect(() => {
    setState(remembered<T>(key))
    void reload()
    return () => {
      turn.current += 1
    }
  }, [key, reload])

  // in the render right after a change of key the state is still that of the old key: never show it
  const { key: _, ...shown } = state.key === key ? state : remembered<T>(key)
  return { ...shown, reload }
}

/** Forgets everything seen: on logout, and when another person logs in. */
export function forgetQueries(): void {
  seen.clear()
}

function remembered<T>(key: string | null): State<T> {
  if (key === null || !seen.has(key)) return { key, ...blank }
  return { key, status: 'ready', data: seen.get(key) as T, error: undefined, busy: true }
}
