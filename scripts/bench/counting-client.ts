import { recordCommands } from '@server/platform/mongo/commands'
import type { RouteContract, RouteInput, RouteOutput } from '@shared/contract/route'
import { type ApiClient, apiClient } from '@test/support/api-client'
import type Koa from 'koa'
import type { Connection } from 'mongoose'

/** The database commands of the dearest call of each route, by the route's name. */
export type Counts = Map<string, string[]>

export interface CountingClient {
  /** Calls a route with the caller already known to the server, and counts. Throws unless it answers as the contract says. */
  call<R extends RouteContract>(route: R, given?: Partial<RouteInput<R>>): Promise<RouteOutput<R>>
}

/** A caller of one API; `who` is the route that makes the server remember the caller before each counted call. */
export function countingClient(
  app: Koa,
  connection: Connection,
  counts: Counts,
  who: RouteContract,
): CountingClient {
  const client: ApiClient = apiClient(app)
  return {
    async call(route, given = {}) {
      if (client.cookies.size > 0) await client.call(who)
      const { result, commands } = await recordCommands(connection, () => client.call(route, given))
      if (result.status !== route.status)
        throw new Error(`${route.name} answered ${result.status}: ${JSON.stringify(result.body)}`)
      const sent = commands.map(({ name, collection }) => `${name} ${collection ?? ''}`.trim())
      if (sent.length >= (counts.get(route.name)?.length ?? 0)) counts.set(route.name, sent)
      return result.body
    },
  }
}
