import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { nativeApi } from './native-api'
import { createNavigation } from './navigation'
import { createNetwork, type Network } from './network'
import { callPage, makePage } from './page-instance'
import { type AccountCodes, codesOf } from './provider-account'
import { createSandbox, type Sandbox } from './sandbox'
import { compileTemplates, type Templates } from './templates'
import type { Fields, MiniOptions, PageInstance, RunRecord } from './types'
import { mountView, type View } from './view'

interface AppJson {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
}

const NOWHERE = 'http://127.0.0.1:9'

/** The platform a built mini program runs on here: module loading, page stack, views, network. */
export class Runtime {
  readonly record: RunRecord = {
    requests: [],
    toasts: [],
    titles: [],
    clipboard: [],
    documents: [],
    jsErrors: [],
  }
  readonly stack: PageInstance[] = []
  readonly storage: Fields
  readonly routes: string[]
  readonly templates: Templates
  readonly network: Network
  readonly navigation: Fields
  readonly codes: AccountCodes | null
  private readonly views = new Map<PageInstance, View>()
  private readonly sandbox: Sandbox
  private readonly dist: string
  private changes = 0

  constructor(private readonly options: MiniOptions) {
    const { platform } = options
    this.dist = path.resolve(options.dist)
    this.storage = options.storage ?? {}
    this.routes = allRoutes(JSON.parse(readFileSync(path.join(this.dist, 'app.json'), 'utf8')) as AppJson)
    this.templates = compileTemplates(this.dist)
    this.network = createNetwork(platform, options.apiBase ?? NOWHERE, this.record, options.from)
    this.codes = codesOf(platform, options.account)
    this.navigation = createNavigation(this.stack, {
      open: (url) => this.open(url),
      call: (page, name) => this.call(page, name),
      uncovered: () => this.touch(),
    })
    this.sandbox = createSandbox({
      dist: this.dist,
      platform,
      record: this.record,
      currentPages: () => [...this.stack],
      native: nativeApi({ ...options, ...this.parts() }),
    })
  }

  private parts() {
    const { codes, network, navigation, record, storage } = this
    return { codes, network, navigation, record, storage, firstPage: this.routes[0] ?? '' }
  }

  /** Starts the app and opens its first page, or another. */
  start(): void {
    this.sandbox.load('app')
    const launch = { path: this.routes[0], query: {}, scene: 1001 }
    const app = this.sandbox.app()
    for (const name of ['onLaunch', 'onShow']) {
      const run = app?.[name]
      if (typeof run === 'function') run.call(app, launch)
    }
    if (existsSync(path.join(this.dist, 'comp.js'))) this.sandbox.load('comp')
    this.open(this.options.url ?? `/${this.routes[0]}`)
  }

  /**
   * Waits until the page is drawn, no timer is due, no request is out, and nothing changed for six turns of 10 ms.
   * Turns are counted, not the clock: on a busy machine time passes without the app having had its turn.
   */
  async settle(): Promise<void> {
    const end = Date.now() + 10_000
    for (let quiet = 0; quiet < 6 && Date.now() < end; quiet += 1) {
      const before = this.changes
      await new Promise((done) => setTimeout(done, 10))
      if (this.changes !== before || this.working()) quiet = -1
    }
  }

  top(): PageInstance {
    const page = this.stack.at(-1)
    if (!page) throw new Error('no page is open')
    return page
  }

  view(): View {
    const shown = this.views.get(this.top())
    if (!shown) throw new Error(`page ${this.top().route} drew nothing; ${this.record.jsErrors.join('\n')}`)
    return shown
  }

  close(): void {
    for (const page of this.stack.splice(0)) this.call(page, 'onUnload')
  }

  private working(): boolean {
    const drawn = this.views.has(this.top()) || this.record.jsErrors.length > 0
    const waiting = this.network.pending() + (this.codes?.pending() ?? 0)
    return !drawn || this.sandbox.busy() || waiting > 0
  }

  private touch(): void {
    this.changes += 1
  }

  private call(page: PageInstance, name: string, ...given: unknown[]): void {
    callPage(page, name, this.record, ...given)
    if (name !== 'onUnload') return
    this.views.get(page)?.remove()
    this.views.delete(page)
  }

  private open(url: string): PageInstance {
    const { route, query } = parseUrl(url)
    if (!this.routes.includes(route)) throw new Error(`page "${route}" is not found`)
    this.sandbox.load(route)
    const page = makePage(this.sandbox.registered.get(route) ?? {}, route, this.options.platform, () => {
      this.touch()
      this.draw(page)
    })
    this.stack.push(page)
    this.call(page, 'onLoad', query)
    this.call(page, 'onShow')
    this.call(page, 'onReady')
    this.touch()
    return page
  }

  /** Draws a page when it first has something to draw, and again after every change. */
  private draw(page: PageInstance): void {
    const root = page.data.root as { cn?: unknown[] } | undefined
    if (!root?.cn?.length || !this.stack.includes(page)) return
    const view = this.views.get(page)
    if (view) view.refresh()
    else
      this.views.set(
        page,
        mountView(this.templates, page, (event) => this.call(page, 'eh', event)),
      )
  }
}

function allRoutes(appJson: AppJson): string[] {
  const inner = (appJson.subPackages ?? []).flatMap(({ root, pages }) =>
    pages.map((page) => `${root}/${page}`),
  )
  return [...appJson.pages, ...inner]
}

function parseUrl(url: string): { route: string; query: Record<string, string> } {
  const [route = '', query = ''] = url.replace(/^\//, '').split('?')
  return { route, query: Object.fromEntries(new URLSearchParams(query)) }
}
