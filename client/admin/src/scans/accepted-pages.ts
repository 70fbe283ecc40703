import type { ScanView } from '@shared/contract/scans'

/** Pages of the paper of which an accepted picture is here; a page scanned twice counts once. */
export function acceptedPages(scans: readonly ScanView[]): Set<number> {
  const found = new Set<number>()
  for (const { state, pages, firstPage, returned } of scans) {
    if (state !== 'accepted' && state !== 'returned') continue
    const back = new Set(returned.map(({ page }) => page))
    for (let page = 1; page <= (pages ?? 0); page += 1) if (!back.has(page)) found.add(firstPage + page - 1)
  }
  return found
}
