import { useEffect, useRef } from 'react'
import { keySwitch } from './key-switch'

/** What a key (its name in lower case) does; `false` when it did nothing, and the browser may do its own. */
type KeyMap = Record<string, () => unknown>

const TYPING = 'textarea, select, [contenteditable="true"], input:not([type=radio], [type=checkbox])'

const busyElsewhere = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(`${TYPING}, [role="dialog"]`) !== null

/** Single keys of a page. Silent while a person types or a dialog is open, and when they have been switched off. */
export function useKeys(keys: KeyMap): void {
  const current = useRef(keys)
  current.current = keys
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (!keySwitch.get() || busyElsewhere(event.target)) return
      const act = current.current[event.key.toLowerCase()]
      if (act && act() !== false) event.preventDefault()
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [])
}
