import { refuse, succeed } from './call-back'
import type { CallOptions, Fields, PageInstance } from './types'

export interface NavigationParts {
  open: (url: string) => PageInstance
  call: (page: PageInstance, name: string) => void
  /** the page on top changed without a new one being opened */
  uncovered: (page: PageInstance) => void
}

/** The platform's page stack and the calls that move on it. */
export function createNavigation(stack: PageInstance[], parts: NavigationParts): Fields {
  const drop = () => {
    const page = stack.pop()
    if (page) parts.call(page, 'onUnload')
  }
  const go = (options: CallOptions, before: () => void) => {
    try {
      before()
      parts.open(String(options.url))
      succeed(options)
    } catch (error) {
      refuse(options, { errMsg: String(error) })
    }
  }
  const restart = (options: CallOptions) =>
    go(options, () => {
      while (stack.length > 0) drop()
    })
  return {
    navigateTo: (options: CallOptions) =>
      stack.length >= 10
        ? refuse(options, { errMsg: 'navigateTo:fail webview count limit exceed' })
        : go(options, () => {
            const top = stack.at(-1)
            if (top) parts.call(top, 'onHide')
          }),
    redirectTo: (options: CallOptions) => go(options, drop),
    reLaunch: restart,
    switchTab: restart,
    navigateBack: (options: CallOptions = {}) => {
      for (let left = Number(options.delta ?? 1); left > 0 && stack.length > 1; left -= 1) drop()
      const top = stack.at(-1)
      if (top) {
        parts.call(top, 'onShow')
        parts.uncovered(top)
      }
      succeed(options)
    },
  }
}
