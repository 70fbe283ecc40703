import { createStore, useStore } from '@common/store'

const said = createStore('')

/** Says a short sentence to screen readers through the page's live region, without moving the focus. */
export function announce(sentence: string): void {
  // the same sentence twice must be a change, or it is read once only
  said.set(sentence === said.get() ? `${sentence}\u00a0` : sentence)
}

export function useAnnouncement(): string {
  return useStore(said)
}
