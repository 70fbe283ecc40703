import type { RouteContract, RouteInput, RouteOutput } from '@shared/contract/route'
import { ApiProblem, OFFLINE, problemOf } from './api-problem'
import type { HttpAnswer, Transport } from './transport'

type Given<R> = Partial<RouteInput<R>> & {
  /** Needed by commands: one key for one intention, used again for every retry of it. */
  key?: string
}

export interface Api {
  /** Calls a route by its contract. Throws ApiProblem for every answer that is not a success, and when none came. */
  call<R extends RouteContract>(route: R, given?: Given<R>): Promise<RouteOutput<R>>
}

interface ApiOptions {
  transport: Transport
  /** Headers of the moment, e.g. the bearer token of a mini program. */
  headers?: () => Record<string, string>
  /** Renews the sign-in once when an answer says it has expired; false when that is not possible. */
  renew?: () => Promise<boolean>
}

/** The address of a route with its parameters filled in. */
export const fillPath = (path: string, params: Record<string, unknown>): string =>
  path.replace(/:([a-zA-Z]+)/g, (_, name: string) => encodeURIComponent(String(params[name] ?? '')))

function queryText(query: Record<string, unknown>): string {
  const pairs = Object.entries(query)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
  return pairs.length ? `?${pairs.join('&')}` : ''
}

/** The typed client of both APIs: the contract gives path, method, types and whether a key is needed. */
export function createApi({ transport, headers = () => ({}), renew }: ApiOptions): Api {
  const send = async (route: RouteContract, given: Given<RouteContract>): Promise<HttpAnswer> => {
    const url = fillPath(route.path, (given.params ?? {}) as Record<string, unknown>)
    const query = queryText((given.query ?? {}) as Record<string, unknown>)
    const own: Record<string, string> = { ...headers(), 'x-requested-with': 'danganyiban' }
    if (route.method === 'POST') own['content-type'] = 'application/json'
    if (given.key) own['idempotency-key'] = given.key
    const body = route.method === 'POST' ? (given.body ?? {}) : undefined
    return transport({ method: route.method, url: url + query, headers: own, body }).catch(() => {
      throw new ApiProblem({ key: OFFLINE })
    })
  }
  return {
    async call(route, given = {}) {
      let answer = await send(route, given as Given<RouteContract>)
      if (answer.status === 401 && route.action !== 'sign-in' && renew && (await renew())) {
        answer = await send(route, given as Given<RouteContract>)
      }
      if (answer.status >= 400) throw problemOf(answer.status, answer.body)
      return answer.body as RouteOutput<typeof route>
    },
  }
}
