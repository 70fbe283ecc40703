import { createStore, useStore } from '@common/store'
import { watchNetwork } from '../platform/network'

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
