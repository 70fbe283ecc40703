import { createStore, useStore } from '@common/store'
import { useCallback } from 'react'

const all = createStore<ReadonlyMap<string, unknown>>(new Map())

/** Words typed into dialogs, kept in memory until they were sent: closing one or losing the sign-in does not lose them. */
export const kept = {
  remove: (name: string): void => all.set(new Map([...all.get()].filter(([key]) => key !== name))),
  clear: (): void => all.set(new Map()),
}

/** What was typed under this name, and a way to change parts of it. Never for passwords and codes. */
export function useKept<T extends object>(name: string, empty: T): [T, (part: Partial<T>) => void] {
  const values = (useStore(all).get(name) as T | undefined) ?? empty
  const change = useCallback(
    (part: Partial<T>) => {
      const before = (all.get().get(name) as T | undefined) ?? empty
      all.set(new Map(all.get()).set(name, { ...before, ...part }))
    },
    [name, empty],
  )
  return [values, change]
}
