import { readStaffMe } from '@shared/contract/staff'
import type { MouseEvent } from 'react'
import { problemOf } from '../problem/problem-of'
import { staffApi } from './api'

/**
 * Opens a link to a file in a new tab. A tab cannot renew an expired sign-in by itself, so that is done first; the tab
 * is opened at once, since browsers refuse tabs that open later.
 */
export function openFile(event: MouseEvent<HTMLAnchorElement>): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  const { href } = event.currentTarget
  const tab = window.open('', '_blank')
  const go = (): void => (tab ? tab.location.replace(href) : window.location.assign(href))
  staffApi.call(readStaffMe).then(go, (error: unknown) => {
    if (problemOf(error).status === 401) tab?.close()
    else go()
  })
}
