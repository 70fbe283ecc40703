import { createStore } from '@common/store'
import { type RefObject, useEffect } from 'react'
import { useKeys } from './use-keys'

const lastOpened = createStore<string | null>(null)

const rowsIn = (list: RefObject<HTMLElement>): HTMLElement[] => [
  ...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? []),
]

/** Moves the focus along the rows; false when there is no row that way. */
function step(list: RefObject<HTMLElement>, by: 1 | -1): boolean {
  const rows = rowsIn(list)
  const at = rows.indexOf(document.activeElement as HTMLElement)
  const next = at === -1 && by === -1 ? undefined : rows[at + by]
  next?.focus()
  return next !== undefined
}

/** Arrow keys belong to the rows only while the focus is on them or on nothing in particular. */
const arrowsAreOurs = (): boolean =>
  document.activeElement === document.body || document.activeElement?.matches('h1, main, [data-row]') === true

/** J, K and the arrows go along the rows; coming back, the focus is on its row again. */
export function useRowKeys(list: RefObject<HTMLElement>, isReady: boolean): void {
  useKeys({
    j: () => step(list, 1),
    k: () => step(list, -1),
    arrowdown: () => arrowsAreOurs() && step(list, 1),
    arrowup: () => arrowsAreOurs() && step(list, -1),
  })
  useEffect(() => {
    if (!isReady || lastOpened.get() === null) return
    rowsIn(list)
      .find((row) => row.dataset.row === lastOpened.get())
      ?.focus()
    lastOpened.set(null)
  }, [isReady, list])
}

/** Remembers the row a page was opened from. */
export const rememberRow = (id: string): void => lastOpened.set(id)
