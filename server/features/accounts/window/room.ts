import type { Actor } from '@shared/domain/policy/roles'
import type { CommandCall } from '../../../platform/commands/run'
import { requestCode } from '../commands/request-code'
import type { AccountContext } from '../deps'
import type { AccountRecord } from '../records'
import { openAtWindow, type WalkInForm } from './open'
import { applicantAtWindow, type Card, checkedCard, findByCard, heldUnder, loginLabels } from './walk-in'

/** Accounts of persons who come to the window; the window room makes whole answers of it. */
export const windowAccounts = (deps: AccountContext) => ({
  checkedCard: (card: Card, now: Date) => checkedCard(card, now),
  find: async (card: Card) => {
    const { account, idIndexes } = await findByCard(deps, card)
    return { account: heldUnder(account, card), idIndexes }
  },
  open: (actor: Actor, call: CommandCall, form: WalkInForm) => openAtWindow(deps, actor, call, form),
  sendCode: (phone: string, now: Date) => requestCode(deps, phone, now),
  applicant: (accountId: string, phone: string | undefined) => applicantAtWindow(deps, accountId, phone),
  loginLabels: (account: AccountRecord) => loginLabels(deps, account),
  indexesOf: (idNumber: string) => deps.index.all('idNumber', idNumber),
})

export type WindowAccounts = ReturnType<typeof windowAccounts>
