import type { Actor } from '@shared/domain/policy/roles'
import { AppError } from '@shared/kernel/app-error'
import { type CommandCall, runCommand } from '../../../platform/commands/run'
import { type AccountDeed, byStaff, factsOf } from '../account-facts'
import type { AccountContext } from '../deps'
import { idIndexesOf } from '../queries/read'
import type { AccountRecord } from '../records'
import type { AccountChange } from '../repository'
import { tellingOf } from '../tell'
import { seenVersion, type VerifiedAccount, verified } from './verified'

/** Which account, and as what it was seen. */
export interface Target {
  id: string
  version: number
}

/** What a deed changes, and the facts that tell it, in order. */
export interface Outcome extends Omit<AccountChange, 'facts' | 'command' | 'begin' | 'causes'> {
  /** Phones that are to hear of it. */
  tell?: readonly string[]
  events: readonly Pick<AccountDeed, 'kind' | 'data'>[]
}

/** The parts of a deed of staff on one account. */
export interface DeedSteps {
  /** Refuses what is not in sight, before anything else is said. */
  sight?: (account: VerifiedAccount) => void
  /** What else is looked up, once nobody has to keep away. */
  prepare?: (account: VerifiedAccount) => Promise<void>
  /** Runs the write, where others must wait meanwhile. */
  around?: (account: VerifiedAccount, write: () => Promise<VerifiedAccount>) => Promise<VerifiedAccount>
  /** The change, from the account as it stands; may run again when the person signed in meanwhile. */
  decide: (account: VerifiedAccount) => Outcome
  /** The account, where it is loaded together with something else. */
  load?: () => Promise<AccountRecord | null>
}

/** A write is lost only to another change of the same account at the same moment. */
const ATTEMPTS = 4

/**
 * Does something to a person's account at the counter: claim, load, avoidance, the one write with its facts. At most four
 * round trips. Throws `identity.account-not-found`, `identity.account-changed`, `permission.avoidance`,
 * `identity.phone-of-other`, what the steps refuse, and the problems of runCommand.
 */
export async function counterDeed(
  deps: AccountContext,
  actor: Actor,
  call: CommandCall,
  { id, version }: Target,
  steps: DeedSteps,
): Promise<VerifiedAccount> {
  const load = steps.load ?? (() => deps.accounts.findById(id))
  return runCommand<VerifiedAccount, VerifiedAccount>(deps.claims, call, {
    load: async () => {
      const account = verified(await load())
      // A repeated command finds its own fact first.
      if (!replayed(account, call)) steps.sight?.(account)
      return account
    },
    about: ({ identity }) => idIndexesOf(deps, id, identity),
    replay: async (loaded) => {
      const account = loaded ?? (await deps.accounts.findById(id))
      return account && replayed(account, call)
    },
    apply: async (account) => {
      await steps.prepare?.(account)
      const write = () =>
        written(deps, actor, call, account, (now) => {
          if (seenVersion(now) !== version) throw new AppError('identity.account-changed')
          return steps.decide(now)
        })
      return steps.around ? steps.around(account, write) : write()
    },
  })
}

/** Keys are each actor's own. */
function replayed(account: AccountRecord, call: CommandCall): VerifiedAccount | 'other-body' | null {
  const fact = account.facts.find(({ key, by }) => key === call.key && by.id === call.actorId)
  if (!fact) return null
  return fact.bodyHash === call.bodyHash ? verified(account) : 'other-body'
}

async function written(
  deps: AccountContext,
  actor: Actor,
  { key, bodyHash, now }: CommandCall,
  loaded: VerifiedAccount,
  decide: (account: VerifiedAccount) => Outcome,
): Promise<VerifiedAccount> {
  let account = loaded
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { events, tell = [], ...change } = decide(account)
    const deeds = events.map((event) => ({ ...event, by: byStaff(actor), key, bodyHash }))
    const facts = factsOf(account, deeds, now, deps.sha256)
    const [first] = facts
    const telling = tell.length && first ? { causes: tellingOf(deps, account, tell, first, now) } : {}
    const after = await deps.accounts.change(account._id, account.version, { ...change, facts, ...telling })
    deps.sessions.forget(account._id)
    if (after === 'taken') throw new AppError('identity.phone-of-other')
    if (after !== 'moved') return verified(after)
    account = verified(await deps.accounts.findById(account._id))
  }
  throw new AppError('identity.account-changed')
}
