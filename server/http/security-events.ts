import { AppError } from '@shared/kernel/app-error'
import type { SecurityLog } from '../platform/audit/security-log'
import { networkOf } from '../platform/rate-limit'
import type { Call, MountedRoute } from './call'

export interface SecurityNotes {
  log: SecurityLog
  /** A keyed digest of a text under a field's name. */
  digest: (field: string, text: string) => string
}

/** Actions whose every use is an event. Renewing a session is one only when it is refused: it happens all day. */
const ACTIONS: ReadonlySet<string> = new Set(['sign-in', 'sign-out', 'staff.enrol'])

type Text = string | undefined

const textAt = (value: unknown, ...path: string[]): Text => {
  const found = path.reduce<unknown>(
    (part, name) => (part as Record<string, unknown> | null | undefined)?.[name],
    value,
  )
  return typeof found === 'string' ? found : undefined
}

/** Notes signing in and out in the security log, whatever comes of it. Other routes stay as they are. */
export const withSecurityNotes =
  ({ log, digest }: SecurityNotes, audience: 'citizen' | 'staff') =>
  (route: MountedRoute): MountedRoute => {
    const { contract, run } = route
    if (!ACTIONS.has(contract.action)) return route
    const isRenewal = contract.path.endsWith('/refresh')
    const note = (body: unknown, call: Call, outcome: string, who: Text): void => {
      const typed = textAt(body, 'phone') ?? textAt(body, 'username')
      const field = textAt(body, 'phone') === undefined ? 'staffUsername' : 'phone'
      log.note({
        at: call.now,
        ...{ audience, outcome },
        route: contract.name,
        who: who ?? (call.actor.kind === 'anonymous' ? null : call.actor.id),
        typed: typed === undefined ? null : digest(field, typed),
        client: textAt(body, 'client') ?? (audience === 'staff' ? 'admin' : null),
        address: digest('address', networkOf(call.address)),
        requestId: call.requestId,
      })
    }
    return {
      contract,
      run: async (input, call) => {
        try {
          const result = await run(input, call)
          // A sign-in that still asks for something has let nobody in.
          const outcome = textAt(result, 'kind') === 'challenge' ? 'challenge' : 'ok'
          if (!isRenewal)
            note(input.body, call, outcome, textAt(result, 'person', 'id') ?? textAt(result, 'id'))
          return result
        } catch (error) {
          note(input.body, call, error instanceof AppError ? error.key : 'system.fault', undefined)
          throw error
        }
      },
    }
  }
