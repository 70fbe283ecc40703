import { createStore, useStore } from '@common/store'
import { readStored, writeStored } from '../platform/storage'
import { textScale } from '../platform/text-scale'

const KEY = 'elder'

/** Large-text mode, kept on the device; on at first where the person has set WeChat's text to 1.3 or more. */
const elder = createStore(readStored<boolean>(KEY) ?? textScale() >= 1.3)

export function useElder(): boolean {
  return useStore(elder)
}

export function setElder(on: boolean): void {
  writeStored(KEY, on)
  elder.set(on)
}
