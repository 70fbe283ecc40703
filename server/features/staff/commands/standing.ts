import type { Actor } from '@shared/domain/policy/roles'
import { decideRecovery, recoveryEnd } from '@shared/domain/staff/link-rules'
import { AppError } from '@shared/kernel/app-error'
import type { CommandCall } from '../../../platform/commands/run'
import type { StaffContext } from '../deps'
import { newLink } from '../link'
import { changeAccount, type Outcome, type Target } from './change'

/** Closes the account until it is reinstated; all sessions end. */
export const suspend = (deps: StaffContext, actor: Actor, call: CommandCall, target: Target) =>
  changeAccount(deps, actor, call, target, 'suspended', () => ({
    set: { status: 'suspended', link: null, recovery: null },
    sessions: 'none',
  }))

export const reinstate = (deps: StaffContext, actor: Actor, call: CommandCall, target: Target) =>
  changeAccount(deps, actor, call, target, 'reinstated', () => ({
    set: { status: 'active', failures: 0, lockedUntil: null },
  }))

export const endMemberSessions = (
  deps: StaffContext,
  actor: Actor,
  call: CommandCall,
  target: Target & { session?: string | undefined },
) =>
  changeAccount(deps, actor, call, target, 'sessions-ended', () => ({
    set: {},
    sessions: target.session ? { without: target.session } : 'none',
  }))

/**
 * A forgotten password or a lost second factor: the first confirmation opens the recovery for 24 hours, the second, by
 * somebody else, gives the link; what the member knew before no longer lets anybody in. Throws `staff.same-confirmer`.
 */
export const confirmRecovery = (deps: StaffContext, actor: Actor, call: CommandCall, target: Target) =>
  changeAccount(deps, actor, call, target, 'recovery-confirmed', (member): Outcome => {
    const step = decideRecovery(member.recovery, actor.id, call.now)
    if (step === 'again') throw new AppError('staff.same-confirmer')
    const by = { id: actor.id, name: actor.name ?? '' }
    if (step === 'opened') return { set: { recovery: { by: [by], until: recoveryEnd(call.now) } } }
    return {
      deed: 'recovery-link',
      set: {
        link: newLink(deps, member._id, 'recovery', call.now).link,
        recovery: null,
        passwordHash: null,
        totpSecret: null,
        pendingTotp: null,
        passwordHashes: [...(member.passwordHash ? [member.passwordHash] : []), ...member.passwordHashes],
      },
      sessions: 'none',
    }
  })

/**
 * Locks the account for good. Every open case of theirs must be named, so that nobody goes before the list was read.
 * Throws `staff.hand-over` when it is another by now, `staff.last-administrator`.
 */
export const recordLeaving = (
  deps: StaffContext,
  actor: Actor,
  call: CommandCall,
  target: Target & { handedOver: readonly string[] },
) =>
  changeAccount(deps, actor, call, target, 'left', async (member) => {
    // Administrators handle no cases: they have nothing to hand over.
    const handles = member.posts.some(({ post }) => post !== 'administrator')
    const open = handles ? await deps.openCasesOf(member._id) : []
    const named = new Set(target.handedOver)
    if (named.size !== open.length || open.some(({ id }) => !named.has(id)))
      throw new AppError('staff.hand-over')
    return {
      set: { status: 'left', posts: [], link: null, recovery: null, totpSecret: null, passwordHash: null },
      sessions: 'none',
      data: { handedOver: open.map(({ id }) => id), posts: member.posts.map((at) => ({ ...at })) },
    }
  })
