import type { Fields, PageInstance, Platform, RunRecord } from './types'

/** Makes the page object the platform would make from what Page() registered. `changed` runs after each setData. */
export function makePage(
  config: Fields,
  route: string,
  platform: Platform,
  changed: () => void,
): PageInstance {
  const page: PageInstance = {
    ...config,
    ...(config.methods as Fields | undefined),
    route,
    __route__: route,
    data: structuredClone((config.data as Fields) ?? {}),
    setData(change: Fields, done?: () => void) {
      for (const [place, value] of Object.entries(change)) setAt(page.data, place, copy(value))
      settle(done)
    },
    selectComponent: () => null,
    selectAllComponents: () => [],
    getOpenerEventChannel: () => ({ on: () => undefined, emit: () => undefined }),
  }
  const settle = (done?: () => void) => {
    setTimeout(() => {
      done?.call(page)
      changed()
    }, 0)
  }
  if (platform === 'alipay') {
    page.$batchedUpdates = (run: () => void) => run()
    page.$spliceData = (change: Record<string, [number, number, ...unknown[]]>, done?: () => void) => {
      for (const [place, [start, count, ...added]] of Object.entries(change)) {
        const list = getAt(page.data, place)
        if (Array.isArray(list)) list.splice(start, count, ...added.map(copy))
      }
      settle(done)
    }
  }
  return page
}

/** Calls a life-cycle function or handler of a page, if it has it. */
export function callPage(page: PageInstance, name: string, record: RunRecord, ...given: unknown[]): void {
  const run = page[name]
  if (typeof run !== 'function') return
  try {
    run.apply(page, given)
  } catch (error) {
    record.jsErrors.push(`${page.route} ${name}: ${String((error as Error)?.stack ?? error)}`)
  }
}

// data crosses to the view as JSON on the real platforms: functions and undefined do not survive
const copy = (value: unknown): unknown =>
  value === undefined ? undefined : JSON.parse(JSON.stringify(value))

const keysOf = (place: string): string[] =>
  place
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .filter(Boolean)

function getAt(data: Fields, place: string): unknown {
  return keysOf(place).reduce<unknown>((inner, key) => (inner as Fields | undefined)?.[key], data)
}

function setAt(data: Fields, place: string, value: unknown): void {
  const keys = keysOf(place)
  const last = keys.pop()
  if (last === undefined) return
  let inner: Fields = data
  keys.forEach((key, index) => {
    inner[key] ??= /^\d+$/.test(keys[index + 1] ?? last) ? [] : {}
    inner = inner[key] as Fields
  })
  inner[last] = value
}
