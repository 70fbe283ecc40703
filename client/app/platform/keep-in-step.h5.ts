import Taro from '@tarojs/taro'
import { isAt } from './place-of'

const PATIENCE_MS = 1500
/** A page that is just being changed is out of step for a moment: only what stays so is mended. */
const LOOKS = 5
const BETWEEN_LOOKS_MS = 300
const NOT_AGAIN_WITHIN_MS = 10_000
const LAST = 'reloaded-at'

/**
 * Keeps the page on the screen the one the address names. When steps through the history come faster than Taro's router draws,
 * it shows another page, or none at all; then the page is loaded anew from its address. Drafts are on the device, nothing is lost.
 * A page whose code does not come is opened as soon as there is a network; until then `tellWaiting` is told that one waits.
 */
export function keepInStep(tellWaiting: (waits: boolean) => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = (left: number): void => {
    if (isInStep()) return
    if (left === 0) window.location.reload()
    else timer = setTimeout(() => look(left - 1), BETWEEN_LOOKS_MS)
  }
  window.addEventListener('popstate', () => {
    tellWaiting(false)
    clearTimeout(timer)
    timer = setTimeout(() => look(LOOKS), PATIENCE_MS)
  })
  window.addEventListener('error', () => {
    setTimeout(() => document.querySelector('.taro_page') ?? drawAnew(), 0)
  })
  window.addEventListener('unhandledrejection', ({ reason }) => {
    if (!isCodeAbsent(reason)) return
    if (navigator.onLine) {
      // The code of a version that has gone: the address leads to the present one. Or somebody has gone on meanwhile.
      setTimeout(() => isInStep() || drawAnew(), PATIENCE_MS)
      return
    }
    tellWaiting(true)
    window.addEventListener('online', () => window.location.reload(), { once: true })
  })
}

/** How webpack names a script or a stylesheet of a page that did not come. */
const isCodeAbsent = (reason: unknown): boolean =>
  reason instanceof Error &&
  (reason.name === 'ChunkLoadError' || (reason as { code?: string }).code === 'CSS_CHUNK_LOAD_FAILED')

function isInStep(): boolean {
  const shown = Taro.getCurrentPages().at(-1) as { path?: string } | undefined
  const element = shown?.path ? document.getElementById(shown.path) : null
  if (!shown?.path || !element || element.classList.contains('taro_page_shade')) return false
  return isAt(shown, window.location.pathname + window.location.search)
}

/** Not twice in a row: a page that cannot be drawn at all must not load for ever. */
function drawAnew(): void {
  const now = Date.now()
  if (now - Number(sessionStorage.getItem(LAST)) < NOT_AGAIN_WITHIN_MS) return
  sessionStorage.setItem(LAST, String(now))
  window.location.reload()
}
