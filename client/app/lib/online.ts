import { watchNetwork } from '../platform/network'
import { createStore, useStore } from './store'

const online = createStore(true)
let watching = false

/** Whether the device has a network. Believed true until the platform says otherwise. */
export function useOnline(): boolean {
  if (!watching) {
    watching = true
    watchNetwork(online.set)
  }
  return useStore(online)
}
