import { readFileSync } from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'
import type { Fields, Platform, RunRecord } from './types'

export interface Sandbox {
  /** runs a built module (path in dist, without .js) once */
  load: (name: string) => void
  /** what Page() or Component() registered, by path */
  registered: Map<string, Fields>
  app: () => Fields | null
  /** timers about to fire (React and Taro work through them) */
  busy: () => boolean
}

export interface SandboxParts {
  dist: string
  platform: Platform
  native: Fields
  record: RunRecord
  currentPages: () => unknown[]
}

type Wrapped = (require: (name: string) => unknown, module: { exports: unknown }, ...rest: unknown[]) => void

/** A JavaScript world like that of a mini program: no window, no document, no process; wx or my, App, Page, Component. */
export function createSandbox(parts: SandboxParts): Sandbox {
  const registered = new Map<string, Fields>()
  const modules = new Map<string, { exports: unknown }>()
  let app: Fields | null = null
  let loading = ''

  const clock = timers(parts.record)
  const register = (config: Fields) => registered.set(loading, config)
  const same = (config: Fields) => config
  const startApp = (config: Fields) => {
    app = { ...config }
    return app
  }

  const world: Fields = {
    ...clock.api,
    console: quietConsole(parts.record),
    [parts.platform === 'weapp' ? 'wx' : 'my']: parts.native,
    App: startApp,
    Page: register,
    Component: register,
    Behavior: same,
    getApp: () => app,
    getCurrentPages: parts.currentPages,
  }
  world.global = world
  vm.createContext(world)

  function load(file: string): unknown {
    const known = modules.get(file)
    if (known) return known.exports
    const module = { exports: {} as unknown }
    modules.set(file, module)
    const before = loading
    loading = path.relative(parts.dist, file).replace(/\.js$/, '')
    // the names a browser or Node would have are parameters, so that touching them fails here as on a phone
    const names = 'require,module,exports,navigator,window,document,location,self,process'
    const code = `(function(${names}){${readFileSync(file, 'utf8')}\n})`
    const run = vm.runInContext(code, world, { filename: file }) as Wrapped
    const navigator = parts.platform === 'alipay' ? { userAgent: 'AlipayClient', swuserAgent: '' } : undefined
    run((name) => load(withEnding(path.resolve(path.dirname(file), name))), module, module.exports, navigator)
    loading = before
    return module.exports
  }

  return {
    load: (name) => void load(path.join(parts.dist, `${name}.js`)),
    registered,
    app: () => app,
    busy: clock.busy,
  }
}

const withEnding = (file: string): string => (file.endsWith('.js') ? file : `${file}.js`)

/** Timers whose errors are noted instead of ending the test process, and which tell whether one is due soon. */
function timers(record: RunRecord): { api: Fields; busy: () => boolean } {
  const due = new Set<unknown>()
  const guarded = (run: (...given: unknown[]) => void, wait = 0, ...given: unknown[]) => {
    const timer = setTimeout(() => {
      due.delete(timer)
      try {
        run(...given)
      } catch (error) {
        record.jsErrors.push(String((error as Error)?.stack ?? error))
      }
    }, wait)
    if (wait <= 50) due.add(timer)
    return timer
  }
  const clear = (timer: NodeJS.Timeout) => {
    due.delete(timer)
    clearTimeout(timer)
  }
  const api = { setTimeout: guarded, clearTimeout: clear, setInterval, clearInterval }
  return { api, busy: () => due.size > 0 }
}

function quietConsole(record: RunRecord): Fields {
  const ignore = () => undefined
  const note = (...said: unknown[]) => record.jsErrors.push(said.map(String).join(' '))
  return { log: ignore, info: ignore, debug: ignore, warn: ignore, error: note }
}
