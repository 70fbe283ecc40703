import { useState } from 'react'

let last = 0

/** An id unique in the app, also among the hidden pages of H5; usable in selectors, unlike React's own. */
export function useUid(prefix: string): string {
  const [id] = useState(() => {
    last += 1
    return `${prefix}${last}`
  })
  return id
}
