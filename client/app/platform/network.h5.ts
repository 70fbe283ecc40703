/** Tells now and on each change whether the browser has a network. */
export function watchNetwork(tell: (online: boolean) => void): void {
  tell(navigator.onLine)
  window.addEventListener('online', () => tell(true))
  window.addEventListener('offline', () => tell(false))
}
