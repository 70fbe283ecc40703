import { createStore } from '@common/store'

const NAME = 'danganyiban.single-keys'

const remembered = (): boolean => {
  try {
    return localStorage.getItem(NAME) !== 'off'
  } catch {
    return true
  }
}

/** Whether single keys act. People who speak to their computer need to be able to switch them off. */
export const keySwitch = createStore(remembered())

/** Switches single keys on or off and remembers it in this browser where that is allowed. */
export function setKeySwitch(on: boolean): void {
  keySwitch.set(on)
  try {
    localStorage.setItem(NAME, on ? 'on' : 'off')
  } catch {
    // Storage may be refused by the browser; the choice then lasts until the page closes.
  }
}
