import { JSDOM } from 'jsdom'

/** The page the views are drawn into. glass-easel looks for these names when it is loaded: import this file first. */
export const dom = new JSDOM('<!doctype html><html lang="zh-CN"><body></body></html>', {
  pretendToBeVisual: true,
})

const names = [
  'document',
  'HTMLElement',
  'Node',
  'Event',
  'MouseEvent',
  'CustomEvent',
  'MutationObserver',
  'ShadowRoot',
]
for (const name of [...names, 'Element']) Reflect.set(globalThis, name, Reflect.get(dom.window, name))
Reflect.set(globalThis, 'window', dom.window)
Reflect.set(dom.window, 'matchMedia', () => ({
  matches: false,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  addListener: () => undefined,
  removeListener: () => undefined,
}))
