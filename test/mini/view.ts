import { createRequire } from 'node:module'
import { dom } from './dom'
import type { Templates } from './templates'
import type { Fields, PageInstance } from './types'

const require = createRequire(import.meta.url)
const glassEasel = require('glass-easel') as typeof import('glass-easel')

type Node = import('glass-easel').Node

interface Place {
  id: string
  dataset: Fields
}

interface ViewEvent {
  type: string
  detail: unknown
  target: Place
  currentTarget: Place
}

export interface View {
  element: HTMLElement
  /** fires a mini-program event on a drawn element; it bubbles through the built templates to the app */
  fire: (element: Element, type: string, detail?: Fields) => void
  refresh: () => void
  remove: () => void
}

/** Draws a page with the built templates into the DOM and sends its events to the page's one handler. */
export function mountView(templates: Templates, page: PageInstance, handle: (event: Fields) => void): View {
  const { groups } = templates
  const element = dom.window.document.createElement('div')
  dom.window.document.body.append(element)
  const space = new glassEasel.ComponentSpace()
  const template = (name: string) => ({
    groupList: groups,
    content: groups[name],
    fallbackListenerOnNativeNode: true,
  })
  const eh = (event: ViewEvent) => handle(plainEvent(event))
  const using: Record<string, string> = groups.comp ? { comp: 'comp' } : {}
  const properties = { i: { type: Object, value: {} }, l: { type: String, value: '' } }
  if (groups.comp)
    space.defineComponent({ is: 'comp', using, template: template('comp'), properties, methods: { eh } })
  const definition = space.defineComponent({
    is: page.route,
    using,
    template: template(page.route),
    data: { root: page.data.root },
    methods: { eh },
  })
  const context = new glassEasel.CurrentWindowBackendContext()
  const root = glassEasel.Component.createWithContext('page', definition.general(), context)
  const slot = dom.window.document.createElement('i')
  element.append(slot)
  // glass-easel's own element types are those of a page in a browser
  const asBackend = (node: HTMLElement) => node as unknown as import('glass-easel').GeneralBackendElement
  glassEasel.Element.replaceDocumentElement(root, asBackend(element), asBackend(slot))

  return {
    element,
    fire(target, type, detail = {}) {
      const node = allNodes(root).find((each) => (each.$$ as unknown) === target)
      if (!(node instanceof glassEasel.Element || node instanceof glassEasel.NativeNode)) {
        throw new Error('this element was not drawn by the templates')
      }
      glassEasel.triggerEvent(node, type, detail, { bubbles: true, composed: true })
    },
    refresh: () => root.setData({ root: structuredClone(page.data.root) }),
    remove: () => element.remove(),
  }
}

function plainEvent(event: ViewEvent): Fields {
  const place = ({ id, dataset }: Place) => ({ id, dataset })
  return {
    type: event.type,
    timeStamp: Date.now(),
    detail: event.detail ?? {},
    target: place(event.target),
    currentTarget: place(event.currentTarget),
  }
}

function allNodes(node: Node, found: Node[] = []): Node[] {
  found.push(node)
  const inner = node instanceof glassEasel.Component ? node.getShadowRoot() : null
  const children = inner ? inner.childNodes : 'childNodes' in node ? node.childNodes : []
  for (const child of children ?? []) allNodes(child, found)
  return found
}
