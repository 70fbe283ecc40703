let pagesSeen = 0

/** Moves the keyboard and reading focus to an element, and so brings it into view. */
export function focusElement(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus())
}

/** Frames within which a page that is being shown can take the focus; half a second at 60 a second. */
const FRAMES = 30

/** A page still hidden cannot take the focus: tried again until it does, or until the person has put it somewhere. */
function focusWhenShown(id: string, left = FRAMES): void {
  requestAnimationFrame(() => {
    const heading = document.getElementById(id)
    heading?.focus({ preventScroll: true })
    const lost = document.activeElement === null || document.activeElement === document.body
    if (lost && left > 0) focusWhenShown(id, left - 1)
  })
}

/**
 * Moves the focus to the heading of a page just opened, as a browser does on a page load.
 * The first page of a visit is left alone: there the browser has done it.
 */
export function focusOnArrival(id: string): void {
  pagesSeen += 1
  if (pagesSeen > 1) focusWhenShown(id)
}
