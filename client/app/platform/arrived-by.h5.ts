import type { arrivedBy as inMiniProgram } from './arrived-by'

/**
 * What stands behind the # of the address that opened this page, as the tail of a receipt's address. It is taken out of the
 * address bar, so that neither history nor bookmark keeps it. Null when there is nothing.
 */
export const arrivedBy: typeof inMiniProgram = () => {
  const { hash, pathname, search } = window.location
  if (hash.length < 2) return null
  window.history.replaceState(window.history.state, '', pathname + search)
  return `/f${hash}`
}
