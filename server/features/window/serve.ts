import type { RouteOutput } from '@shared/contract/route'
import type { findWalkIn } from '@shared/contract/window'
import { sayCustody } from '@shared/domain/archives/file-card'
import type { Actor } from '@shared/domain/policy/roles'
import { maskIdNumber } from '@shared/kernel/identity'
import { keepApart } from '../../platform/avoidance'
import type { CommandCall } from '../../platform/commands/run'
import type { Card, WalkInForm } from '../accounts'
import { findHolding, type Holding } from '../archives'
import { type Look, type Moment, noteLook } from '../audit'
import { listCasesOf } from '../cases'
import type { WindowDeps } from './deps'

type WalkIn = RouteOutput<typeof findWalkIn>

/**
 * Who stands at the window, by their card: the account, and where the file is. Noted in the access log before anything
 * is told. Three round trips, two of them side by side. Throws `request.invalid` with fields, `window.name-differs`,
 * `permission.avoidance`, `access.not-logged`.
 */
export async function findWalkInPerson(
  deps: WindowDeps,
  actor: Actor,
  shown: Card,
  moment: Moment,
): Promise<WalkIn> {
  const card = deps.accounts.window.checkedCard(shown, moment.now)
  keepApart(actor.kin, deps.accounts.window.indexesOf(card.idNumber))
  const [{ account }, holding] = await Promise.all([
    deps.accounts.window.find(card),
    findHolding(deps.cases.archives, deps.accounts.window.indexesOf(card.idNumber)),
  ])
  await noteLook(deps.accessLog, actor, lookAt(account?._id ?? null, holding?.id ?? null), moment)
  return {
    accountId: account?._id ?? null,
    name: card.name,
    idNumber: maskIdNumber(card.idNumber),
    status: account ? (account.status === 'suspended' ? 'suspended' : 'active') : 'none',
    logins: account ? deps.accounts.window.loginLabels(account) : [],
    file: holding && fileOf(deps, actor, card, holding),
  }
}

/** Opens the person of a card, or finds who is open. Up to four round trips. Throws what openAtWindow refuses. */
export async function openWalkInPerson(
  deps: WindowDeps,
  actor: Actor,
  call: CommandCall,
  form: WalkInForm,
): Promise<{ accountId: string }> {
  const { _id: accountId } = await deps.accounts.window.open(actor, call, form)
  return { accountId }
}

/** Their cases, wherever they are handled. Two round trips. Throws `permission.avoidance`, `access.not-logged`. */
export const listWalkInCases = (deps: WindowDeps, actor: Actor, accountId: string, moment: Moment) =>
  listCasesOf(deps.cases, actor, accountId, {
    now: moment.now,
    note: () => noteLook(deps.accessLog, actor, lookAt(accountId, null), moment),
  })

/** Whom nobody knows yet: that somebody asked is noted all the same. */
const lookAt = (accountId: string | null, archiveId: string | null): Look => ({
  action: 'window.serve',
  about: accountId ? { kind: 'account', id: accountId } : { kind: 'archive', id: archiveId ?? 'none' },
  purpose: 'window-service',
  ...{ accountId, archiveId },
})

function fileOf({ centres }: WindowDeps, actor: Actor, { name }: Card, holding: Holding): WalkIn['file'] {
  const centre = centres.byId(holding.centreId)
  return {
    archiveNo: holding.archiveNo,
    centre: centre.name,
    sentence: sayCustody(holding.custody, centre.name, '该档案').sentence,
    here: centre._id === actor.centreId,
    nameEqual: holding.holderName === name,
  }
}
