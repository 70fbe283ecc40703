import { createStore, useStore } from '@common/store'
import { useCallback } from 'react'
import { type Draft, EMPTY_DRAFT } from './draft'

const all = createStore<ReadonlyMap<string, Draft>>(new Map())

const put = (id: string, draft: Draft): void => all.set(new Map(all.get()).set(id, draft))

/** Drafts of decisions by case, kept in memory only: a lost sign-in or a newer version does not lose them. */
export const drafts = {
  remove: (id: string): void => all.set(new Map([...all.get()].filter(([key]) => key !== id))),
  clear: (): void => all.set(new Map()),
}

/** The draft for a case, and a way to change parts of it. */
export function useDraft(id: string): [Draft, (part: Partial<Draft>) => void] {
  const draft = useStore(all).get(id) ?? EMPTY_DRAFT
  const change = useCallback(
    (part: Partial<Draft>) => put(id, { ...(all.get().get(id) ?? EMPTY_DRAFT), ...part }),
    [id],
  )
  return [draft, change]
}
