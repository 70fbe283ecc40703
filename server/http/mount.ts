import type Router from '@koa/router'
import { HAND_IN_HEADER, type RouteContract } from '@shared/contract/route'
import type { Actor } from '@shared/domain/policy/roles'
import { mayEver, POLICY } from '@shared/domain/policy/table'
import { AppError } from '@shared/kernel/app-error'
import { canonicalJson, type Json } from '@shared/kernel/canonical'
import type { Context } from 'koa'
import type { CommandCall } from '../platform/commands/run'
import { type RateLimits, rateKey } from '../platform/rate-limit'
import type { Authenticate } from './authenticate'
import type { Call, FileAnswer, MountedRoute } from './call'
import { receiveFile } from './multipart'
import { parseInput } from './parse-input'

interface MountDeps {
  authenticate: Authenticate
  limits: RateLimits
  now: () => Date
  /** A keyed hash: what people type must not be guessed from what is remembered of a command. */
  hashBody: (text: string) => string
}

const KEY = /^[A-Za-z0-9_-]{16,80}$/

/** One key belongs to one route and one body; the hash binds all three. */
function commandOf(
  { hashBody }: MountDeps,
  ctx: Context,
  contract: RouteContract,
  { actor, now }: Pick<Call, 'actor' | 'now'>,
  input: unknown,
): CommandCall {
  const key = ctx.get('idempotency-key')
  if (!KEY.test(key)) throw new AppError('request.no-idempotency-key')
  const text = canonicalJson({ route: contract.name, input } as unknown as Json)
  return { actorId: actor.id, key, bodyHash: hashBody(text), now, avoids: actor.kin ?? [] }
}

/** Throws `limit.rate` with the seconds to wait when the caller has used up the route's class. */
async function limit(
  limits: RateLimits,
  contract: RouteContract,
  actor: Actor,
  address: string,
): Promise<void> {
  // Messages count against the address, whoever is signed in there.
  const principalId = actor.kind === 'anonymous' || contract.rate === 'sms' ? undefined : actor.id
  const taken = await limits.take(contract.rate, rateKey({ principalId, address }))
  if (!taken.allowed) throw new AppError('limit.rate', { data: { seconds: taken.retryAfterSeconds } })
}

/** A route that could not refuse anybody must not exist. */
function assertComplete({ contract }: MountedRoute): void {
  if (!POLICY.some((row) => row.action === contract.action))
    throw new Error(`route ${contract.name} has no policy`)
  if (contract.cacheSeconds && (contract.audience !== 'public' || contract.method !== 'GET'))
    throw new Error(`route ${contract.name}: only what everybody may read can be kept`)
  if (contract.idempotent && contract.method !== 'POST')
    throw new Error(`route ${contract.name}: a command is a POST`)
}

/** Throws when a contract has no handler or two, or a handler no contract: what the document promises is what is mounted. */
export function assertAllHandled(contracts: readonly RouteContract[], routes: readonly MountedRoute[]): void {
  for (const { name } of contracts) {
    const count = routes.filter(({ contract }) => contract.name === name).length
    if (count !== 1) throw new Error(`route ${name} has ${count} handlers`)
  }
  const stranger = routes.find(({ contract }) => !contracts.includes(contract))
  if (stranger) throw new Error(`route ${stranger.contract.name} is in no contract of this API`)
}

function answer(ctx: Context, contract: RouteContract, result: unknown): void {
  ctx.status = contract.status
  const { cacheSeconds } = contract
  ctx.set('cache-control', cacheSeconds ? `public, max-age=${cacheSeconds}` : 'no-store')
  if (contract.file) {
    const { bytes, stream, fileName, type, download } = result as FileAnswer
    ctx.type = type ?? contract.file
    const how = download ? 'attachment' : 'inline'
    ctx.set('content-disposition', `${how}; filename*=UTF-8''${encodeURIComponent(fileName)}`)
    ctx.body = stream ?? Buffer.from(bytes)
    return
  }
  ctx.body = contract.output.parse(result)
}

/**
 * Mounts contracts: parse, authenticate, limit, authorise by role, run, check the answer. Throws at start for a route
 * whose action has no policy row.
 */
export function mountRoutes(router: Router, routes: readonly MountedRoute[], deps: MountDeps): void {
  for (const route of routes) {
    assertComplete(route)
    const { contract } = route
    const method = contract.method === 'GET' ? 'get' : 'post'
    router[method](contract.name, contract.path, async (ctx) => {
      const input = parseInput(contract, ctx)
      const { actor, carrier } = await deps.authenticate(ctx, contract)
      await limit(deps.limits, contract, actor, ctx.ip)
      if (!mayEver(actor, contract.action)) {
        throw new AppError(actor.kind === 'anonymous' ? 'sign-in.required' : 'permission.denied')
      }
      const now = deps.now()
      const call: Call = {
        actor,
        carrier,
        now,
        address: ctx.ip,
        handInKey: ctx.get(HAND_IN_HEADER),
        requestId: String(ctx.state.requestId ?? ''),
        command: (about) =>
          commandOf(deps, ctx, contract, { actor, now }, about ? { ...input, about } : input),
        file: () => receiveFile(ctx, contract.upload ?? { field: '', maxBytes: 0 }),
      }
      answer(ctx, contract, await route.run(input, call))
    })
  }
}
