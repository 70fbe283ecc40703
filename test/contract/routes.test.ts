import Router from '@koa/router'
import { createApp } from '@server/app'
import { handle, type MountedRoute } from '@server/http/call'
import { assertAllHandled, mountRoutes } from '@server/http/mount'
import { problemAnswers } from '@server/http/problem'
import { citizenRoutes } from '@server/http/routes/citizen'
import { staffRoutes } from '@server/http/routes/staff'
import { ALL_ROUTES, routesFor } from '@shared/contract/all-routes'
import { type RouteContract, route } from '@shared/contract/route'
import { ANONYMOUS } from '@shared/domain/policy/roles'
import { type Action, POLICY } from '@shared/domain/policy/table'
import { apiClient } from '@test/support/api-client'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { looseObjects } from '@test/support/schemas'
import Koa from 'koa'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'

const database = useDatabase()
const house = useHouse(database, { archives: 0 })
const names = (contracts: readonly RouteContract[]) => contracts.map(({ name }) => name).sort()
const ping = route({
  name: 'ping',
  method: 'GET',
  path: '/api/ping',
  summary: 'ping',
  audience: 'public',
  action: 'public.read',
  rate: 'read',
  output: z.strictObject({ pong: z.string() }),
  status: 200,
  problems: [],
})

const mounting = {
  authenticate: async () => ({
    actor: ANONYMOUS,
    carrier: { refresh: undefined, set: () => {}, clear: () => {} },
  }),
  limits: { take: async () => ({ allowed: true, remaining: 1, retryAfterSeconds: 1 }) },
  now: () => new Date(),
  hashBody: (text: string) => text,
}

/** An app of one route. */
function appOf(mounted: MountedRoute) {
  const router = new Router()
  mountRoutes(router, [mounted], mounting)
  const app = new Koa().use(problemAnswers(house.house.log))
  app.use(router.routes())
  return apiClient(app)
}

describe('the contracts', () => {
  it('have a name and a place each, and none is in both APIs unless it is public', () => {
    expect(new Set(ALL_ROUTES.map(({ name }) => name)).size).toBe(ALL_ROUTES.length)
    for (const audience of ['citizen', 'staff'] as const) {
      const places = routesFor(audience).map(({ method, path }) => `${method} ${path}`)
      expect(new Set(places).size).toBe(places.length)
    }
    expect(names(routesFor('citizen').filter((r) => routesFor('staff').includes(r)))).toEqual(
      names(ALL_ROUTES.filter((r) => r.audience === 'public')),
    )
  })

  it('use every action of the policy, and no other', () => {
    const used = new Set(ALL_ROUTES.map(({ action }) => action))
    expect([...used].sort()).toEqual([...new Set(POLICY.map(({ action }) => action))].sort())
  })

  it.each(ALL_ROUTES.map((contract) => [contract.name, contract] as const))(
    '%s lets nothing through that it does not name',
    (_name, contract) => {
      const parts = contract.file
        ? { params: contract.params, query: contract.query, body: contract.body }
        : {
            params: contract.params,
            query: contract.query,
            body: contract.body,
            output: contract.output,
          }
      for (const [part, schema] of Object.entries(parts))
        expect([part, looseObjects(schema)]).toEqual([part, []])
      expect(contract.body === undefined).toBe(contract.method === 'GET' || contract.upload !== undefined)
      expect(contract.path.match(/:\w+/g) ?? []).toHaveLength(
        Object.keys((contract.params as z.ZodMiniObject | undefined)?.shape ?? {}).length,
      )
    },
  )

  it('a loose object would be found', () => {
    const loose = z.strictObject({ list: z.array(z.nullable(z.object({ a: z.string() }))) })
    expect(looseObjects(loose)).toHaveLength(1)
    expect(looseObjects(z.extend(z.strictObject({ a: z.string() }), { b: z.string() }))).toEqual([])
  })
})

describe('mounting', () => {
  it('mounts exactly the contracts of each API', () => {
    const mounted = {
      citizen: citizenRoutes(house.deps),
      staff: staffRoutes(house.deps),
    }
    for (const audience of ['citizen', 'staff'] as const)
      expect(names(mounted[audience].map(({ contract }) => contract))).toEqual(names(routesFor(audience)))
  })

  it.each(['citizen', 'staff'] as const)(
    'answers every route of the %s API at its place',
    async (audience) => {
      const client = apiClient(house[audience])
      for (const contract of routesFor(audience)) {
        const { body } = await client.call(contract, {
          params: {
            ...{ id: '0'.repeat(26), fileId: '0'.repeat(26), other: '0'.repeat(26), token: 'x' },
            ...{ item: 'x', entry: '2027-01', part: '0', page: '1', count: '1', holder: 'school' },
            paper: 'notice-person',
          } as never,
        })
        expect([contract.name, (body as { key?: string }).key]).not.toEqual([
          contract.name,
          expect.stringMatching(/^request\.(not-found|method)$/),
        ])
      }
    },
  )

  it('does not boot with a route whose action nobody may do', () => {
    const lawless = { ...ping, action: 'case.burn' as Action }
    expect(() => appOf(handle(lawless, async () => ({ pong: '' })))).toThrow('route ping has no policy')
  })

  it('does not boot with a command that is no POST', () => {
    const odd = { ...ping, idempotent: true }
    expect(() => appOf(handle(odd, async () => ({ pong: '' })))).toThrow('a command is a POST')
  })

  it('does not boot with a contract that has no handler, two handlers, or a handler without contract', () => {
    const all = citizenRoutes(house.deps)
    const contracts = routesFor('citizen')
    expect(() => assertAllHandled(contracts, all)).not.toThrow()
    expect(() => assertAllHandled(contracts, all.slice(1))).toThrow('route requestCode has 0 handlers')
    expect(() => assertAllHandled(contracts, [...all, ...all])).toThrow('route requestCode has 2 handlers')
    expect(() => assertAllHandled(contracts.slice(1), all)).toThrow('route requestCode is in no contract')
  })

  it('createApp itself refuses then', () => {
    const contracts = ALL_ROUTES as RouteContract[]
    contracts.push(ping)
    try {
      expect(() => createApp('citizen', house.deps)).toThrow('route ping has 0 handlers')
      expect(() => createApp('staff', house.deps)).toThrow('route ping has 0 handlers')
    } finally {
      contracts.pop()
    }
  })

  it('answers a fault of ours rather than more than the contract names', async () => {
    const talkative = handle(ping, async () => ({ pong: 'yes', secret: 'no' }))
    const { status, body } = await appOf(talkative).call(ping)
    expect(status).toBe(500)
    expect(body).toMatchObject({ code: 'D9002' })
    expect(JSON.stringify(body)).not.toContain('secret')
    expect((await appOf(handle(ping, async () => ({ pong: 'yes' }))).call(ping)).body).toEqual({
      pong: 'yes',
    })
  })
})
