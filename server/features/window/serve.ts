import type { RouteOutput } from '@shared/contract/route'
import type { findWalkIn } from '@shared/contract/window'
import { sayCustody } from '@shared/domain/archives/file-card'
import type { Actor } from '@shared/domain/policy/roles'
import { maskIdNumber } from '@shared/kernel/identity'
import { keepApart } from '../../platform/avoidance'
import type { CommandCall } from '../../platform/commands/run'
import type { AccountRecord, Card, WalkInForm } from '../accounts'
import { findHolding, type Holding } from '../archives'
import { type Moment, noteLook } from '../audit'
import { listCasesOf } from '../cases'
import type { WindowDeps } from './deps'

type WalkIn = RouteOutput<typeof findWalkIn>

/** Cases shown of one person. */
const MOST_CASES = 20

/**
 * Who stands at the window, by their card: the account, where the file is, their cases. Noted in the access log before anything
 * is told. Four round trips, two of them side by side. Throws `request.invalid` with fields, `window.name-differs`,
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
  const { account } = await deps.accounts.window.find(card)
  return presented(deps, actor, card, account, moment)
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

async function presented(
  deps: WindowDeps,
  actor: Actor,
  card: Card,
  account: AccountRecord | null,
  moment: Moment,
): Promise<WalkIn> {
  const [holding, cases] = await Promise.all([
    findHolding(deps.cases.archives, deps.accounts.window.indexesOf(card.idNumber)),
    account ? listCasesOf(deps.cases, account._id, moment.now, MOST_CASES) : [],
  ])
  const about = account
    ? ({ kind: 'account', id: account._id } as const)
    : ({ kind: 'archive', id: holding?.id ?? 'none' } as const)
  const look = { action: 'window.serve', about, purpose: 'window-service' } as const
  await noteLook(
    deps.accessLog,
    actor,
    { ...look, accountId: account?._id ?? null, archiveId: holding?.id ?? null },
    moment,
  )
  return {
    accountId: account?._id ?? null,
    name: card.name,
    idNumber: maskIdNumber(card.idNumber),
    status: account ? (account.status === 'suspended' ? 'suspended' : 'active') : 'none',
    logins: account ? deps.accounts.window.loginLabels(account) : [],
    file: holding && fileOf(deps, actor, card, holding),
    cases,
  }
}

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
