import { createStore, useStore } from '@common/store'

const waits = createStore(false)

/** Told when a page was asked for whose code cannot be fetched without a network, and when it no longer is. */
export const tellWaiting: (waiting: boolean) => void = waits.set

/** Whether a page that was asked for waits for the network. */
export const useWaitingPage = (): boolean => useStore(waits)
