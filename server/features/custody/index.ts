import type { Actor } from '@shared/domain/policy/roles'
import { dayOf } from '@shared/kernel/dates'
import { adviseOn } from './advise'
import { checkOwnFile } from './check-own-file'
import type { Asker, CustodyDeps } from './deps'
import { listAccounts } from './list'
import { locateOwnFile } from './locate'
import { readAgreementFile, readOwnAccount } from './own-account'

export { accountsExport } from './list-export'

export type CustodyRoom = ReturnType<typeof createCustodyRoom>

/** Where a person's file is, and their account with a centre. */
export const createCustodyRoom = (deps: CustodyDeps) => ({
  locate: (asker: Asker) => locateOwnFile(deps, asker),
  check: (actor: Actor, asker: Asker, now: Date) => checkOwnFile(deps, actor, asker, now),
  advise: (asker: Asker, form: Record<string, string>, now: Date) => adviseOn(deps, asker, form, dayOf(now)),
  readOwn: (asker: Asker) => readOwnAccount(deps, asker),
  readAgreement: (asker: Asker) => readAgreementFile(deps, asker),
  list: (actor: Actor, asked: Parameters<typeof listAccounts>[2]) => listAccounts(deps, actor, asked),
})
