import { randomUUID } from 'node:crypto'
import type { RouteContract, RouteInput, RouteOutput } from '@shared/contract/route'
import type Koa from 'koa'
import { type InjectOptions, inject } from 'light-my-request'
import { BOUNDARY, multipartOf, type SentFile, SMALL_FILE, SMALL_TABLE } from './multipart'

/** An answer as it came over the wire. */
export interface WireAnswer<T = unknown> {
  status: number
  body: T
  headers: Record<string, string | string[] | undefined>
}

/** A caller with its own cookies, like one browser. */
export interface ApiClient {
  call<R extends RouteContract>(
    route: R,
    given?: Partial<RouteInput<R>> & { key?: string; headers?: Record<string, string>; file?: SentFile },
  ): Promise<WireAnswer<RouteOutput<R>>>
  raw(options: InjectOptions): Promise<WireAnswer>
  cookies: Map<string, string>
}

const fill = (path: string, params: Record<string, unknown>): string =>
  path.replace(/:([a-zA-Z]+)/g, (_, name: string) => encodeURIComponent(String(params[name] ?? '')))

function keep(cookies: Map<string, string>, header: string | string[] | undefined): void {
  for (const line of [header ?? []].flat()) {
    const [pair = ''] = line.split(';')
    const at = pair.indexOf('=')
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)]
    if (value) cookies.set(name, value)
    else cookies.delete(name)
  }
}

/** What is sent where a file is needed and the test does not care which. */
const sampleFor = ({ upload }: RouteContract): SentFile | null => {
  if (!upload) return null
  return upload.types.includes('text/csv') ? SMALL_TABLE : SMALL_FILE
}

/** A client of an app in this process: real requests through the whole stack, without a socket. */
export function apiClient(app: Koa): ApiClient {
  const handler = app.callback()
  const cookies = new Map<string, string>()
  const raw = async (options: InjectOptions): Promise<WireAnswer> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...(cookie ? { cookie } : {}), 'x-requested-with': 'test', ...options.headers }
    const answer = await inject(handler as never, { ...options, headers })
    keep(cookies, answer.headers['set-cookie'] as string[] | undefined)
    const json = String(answer.headers['content-type'] ?? '').includes('json')
    const body: unknown = json ? JSON.parse(answer.payload) : answer.rawPayload
    return { status: answer.statusCode, body, headers: answer.headers as WireAnswer['headers'] }
  }
  return {
    cookies,
    raw,
    async call(route, given = {}) {
      const query = new URLSearchParams((given.query ?? {}) as Record<string, string>).toString()
      const url =
        fill(route.path, (given.params ?? {}) as Record<string, unknown>) + (query ? `?${query}` : '')
      const key = given.key ?? (route.idempotent ? randomUUID() : undefined)
      const headers = { ...(key ? { 'idempotency-key': key } : {}), ...given.headers }
      const sent = given.file ?? sampleFor(route)
      if (sent) {
        const payload = multipartOf(route.upload?.field ?? 'file', sent)
        const typed = { ...headers, 'content-type': `multipart/form-data; boundary=${BOUNDARY}` }
        return (await raw({ method: route.method, url, headers: typed, payload })) as WireAnswer<
          RouteOutput<typeof route>
        >
      }
      const payload = route.method === 'POST' ? { payload: (given.body ?? {}) as object } : {}
      return (await raw({ method: route.method, url, headers, ...payload })) as WireAnswer<
        RouteOutput<typeof route>
      >
    },
  }
}
