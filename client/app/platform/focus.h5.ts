let pagesSeen = 0

/** Moves the keyboard and reading focus to an element, and so brings it into view. */
export function focusElement(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus())
}

/**
 * Moves the focus to the heading of a page just opened, as a browser does on a page load.
 * The first page of a visit is left alone: there the browser has done it.
 */
export function focusOnArrival(id: string): void {
  pagesSeen += 1
  if (pagesSeen > 1) requestAnimationFrame(() => document.getElementById(id)?.focus({ preventScroll: true }))
}
