import type { Actor } from '@shared/domain/policy/roles'
import { dayOf } from '@shared/kernel/dates'
import type { CommandCall } from '../../platform/commands/run'
import { adviseOn } from './advise'
import { checkOwnFile } from './check-own-file'
import type { Asker, CustodyDeps } from './deps'
import { listAccounts } from './list'
import { locateOwnFile } from './locate'
import { readAgreementFile, readOwnAccount } from './own-account'
import { readOwnClaims, sayOwnClaims } from './own-claims'

export { accountsExport } from './list-export'

export type CustodyRoom = ReturnType<typeof createCustodyRoom>

/** Where a person's file is, and their account with a centre. */
export const createCustodyRoom = (deps: CustodyDeps) => ({
  locate: (asker: Asker, now: Date) => locateOwnFile(deps, asker, now),
  check: (actor: Actor, asker: Asker, now: Date) => checkOwnFile(deps, actor, asker, now),
  readClaims: (asker: Asker, now: Date) => readOwnClaims(deps, asker, now),
  sayClaims: (actor: Actor, asker: Asker, call: CommandCall, said: Parameters<typeof sayOwnClaims>[4]) =>
    sayOwnClaims(deps, actor, asker, call, said),
  advise: (asker: Asker, form: Record<string, string>, now: Date) => adviseOn(deps, asker, form, dayOf(now)),
  readOwn: (asker: Asker) => readOwnAccount(deps, asker),
  readAgreement: (asker: Asker) => readAgreementFile(deps, asker),
  list: (actor: Actor, asked: Parameters<typeof listAccounts>[2]) => listAccounts(deps, actor, asked),
})
