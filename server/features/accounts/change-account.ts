import { isProofFresh } from '@shared/domain/accounts/account-rules'
import type { Actor } from '@shared/domain/policy/roles'
import { AppError } from '@shared/kernel/app-error'
import type { ProblemKey } from '@shared/kernel/problems'
import type { CommandCall } from '../../platform/commands/run'
import type { AccountContext } from './deps'
import type { AccountRecord, DoneCommand } from './records'
import type { AccountChange } from './repository'

/** A change, and what its answer must say again to a repeated command. */
export interface Decision extends Omit<AccountChange, 'command' | 'begin'> {
  said?: Pick<DoneCommand, 'level' | 'outcome'>
}

/** One change a person makes to their account. */
export interface AccountSteps<Shown, Answer> {
  /** Once, before anything is decided: spends codes, asks providers. Throws when refused; nothing is written then. */
  show: (account: AccountRecord) => Promise<Shown>
  /** The change, from the account as it stands. May run again when the account has changed meanwhile. */
  decide: (account: AccountRecord, shown: Shown) => Decision
  /** What is told of an account that has carried the command out; a repeated command is told the same way. */
  answer: (account: AccountRecord, done: DoneCommand) => Answer
  /** The problem when a login or number belongs to another account. */
  taken?: ProblemKey
}

/** A write is lost only to another change of the same account at the same moment. */
const ATTEMPTS = 4

/**
 * Runs a change exactly once per key. It needs no claim document: the key is written with the change, in one write that is
 * guarded by the account's version; whoever loses finds it there. Two round trips and those of `show`.
 * Throws `sign-in.expired`, `request.key-other-body`, `request.in-flight` and what the steps refuse.
 */
export async function changeAccount<Shown, Answer>(
  deps: AccountContext,
  actor: Actor,
  call: CommandCall,
  steps: AccountSteps<Shown, Answer>,
): Promise<Answer> {
  const first = await loaded(deps, actor)
  const earlier = doneBefore(first, call)
  if (earlier) return steps.answer(first, earlier)
  try {
    return await carriedOut(deps, first, call, steps)
  } catch (error) {
    // A twin may have spent the code, or taken the login, a moment ago.
    const again = error instanceof AppError ? await loaded(deps, actor) : first
    const done = doneBefore(again, call)
    if (!done) throw error
    return steps.answer(again, done)
  }
}

async function carriedOut<Shown, Answer>(
  deps: AccountContext,
  first: AccountRecord,
  call: CommandCall,
  steps: AccountSteps<Shown, Answer>,
): Promise<Answer> {
  const shown = await steps.show(first)
  let account: AccountRecord | null = first
  for (let attempt = 0; account && attempt < ATTEMPTS; attempt += 1) {
    const done = doneBefore(account, call)
    if (done) return steps.answer(account, done)
    const { said, ...change } = steps.decide(account, shown)
    const command: DoneCommand = { key: call.key, bodyHash: call.bodyHash, at: call.now, ...said }
    const written = await deps.accounts.change(account._id, account.version, { ...change, command })
    deps.sessions.forget(account._id)
    if (written === 'taken') throw new AppError(steps.taken ?? 'login.of-other')
    if (written !== 'moved') return steps.answer(written, command)
    account = await deps.accounts.findById(account._id)
  }
  throw new AppError('request.in-flight')
}

function doneBefore(account: AccountRecord, { key, bodyHash }: CommandCall): DoneCommand | undefined {
  const done = account.commands.find((command) => command.key === key)
  if (done && done.bodyHash !== bodyHash) throw new AppError('request.key-other-body')
  return done
}

async function loaded(deps: AccountContext, actor: Actor): Promise<AccountRecord> {
  const account = await deps.accounts.findById(actor.id)
  if (account?.status !== 'active') throw new AppError('sign-in.expired')
  return account
}

/** When the person of this session last showed that it is them: signing in is a proof as well. */
export function provedAt(account: AccountRecord, actor: Actor): Date | null {
  const session = account.sessions.find(({ id }) => id === actor.sessionId)
  return session ? (session.provedAt ?? session.createdAt) : null
}

/** Whether this session has shown within five minutes that the person is the person. */
export function isProved(account: AccountRecord, actor: Actor, now: Date): boolean {
  const at = provedAt(account, actor)
  return at !== null && isProofFresh(at, now)
}

/** Throws `sign-in.proof-needed` unless this session has shown within five minutes that the person is the person. */
export function assertProved(account: AccountRecord, actor: Actor, now: Date): void {
  if (!isProved(account, actor, now)) throw new AppError('sign-in.proof-needed')
}
