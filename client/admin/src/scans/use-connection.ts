import { type RefObject, useEffect, useRef } from 'react'

/** True once the page was left. */
export function useHasLeft(): RefObject<boolean> {
  const hasLeft = useRef(false)
  useEffect(() => {
    hasLeft.current = false
    return () => {
      hasLeft.current = true
    }
  }, [])
  return hasLeft
}

/** Does something each time there is a network again. */
export function useGoesOnOnline(goOn: () => void): void {
  useEffect(() => {
    window.addEventListener('online', goOn)
    return () => window.removeEventListener('online', goOn)
  })
}

/** Asks whether to leave while something is on its way. */
export function useWarnsOnLeaving(isSending: boolean): void {
  useEffect(() => {
    if (!isSending) return
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isSending])
}
