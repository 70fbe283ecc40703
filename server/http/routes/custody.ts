import * as custodyRoutes from '@shared/contract/custody'
import { readFileCheck } from '@shared/contract/file-check'
import * as claimRoutes from '@shared/contract/own-claims'
import type { AppDeps } from '../app-deps'
import { handle, handleFile, type MountedRoute } from '../call'
import { staffUnitRoutes } from './collective'

/** What persons ask of their file and their account with a centre. */
export const ownCustodyRoutes = ({ accounts, custody }: AppDeps): MountedRoute[] => [
  handle(custodyRoutes.locateFile, async (_input, { actor, now }) =>
    custody.locate(await accounts.applicant(actor), now),
  ),
  handle(readFileCheck, async (_input, { actor, now }) =>
    custody.check(actor, await accounts.applicant(actor), now),
  ),
  handle(claimRoutes.readOwnClaims, async (_input, { actor, now }) =>
    custody.readClaims(await accounts.applicant(actor), now),
  ),
  handle(claimRoutes.sayOwnClaims, async ({ body }, call) =>
    custody.sayClaims(call.actor, await accounts.applicant(call.actor), call.command(), body),
  ),
  handle(custodyRoutes.adviseCustody, async ({ body }, { actor, now }) =>
    custody.advise(await accounts.applicant(actor), body.form, now),
  ),
  handle(custodyRoutes.readCustodyAccount, async (_input, { actor }) =>
    custody.readOwn(await accounts.applicant(actor)),
  ),
  handleFile(custodyRoutes.readCustodyAgreement, async (_input, { actor }) =>
    custody.readAgreement(await accounts.applicant(actor)),
  ),
]

/** What staff ask of the accounts of their centre, those of persons and those of units. */
export const staffCustodyRoutes = (deps: AppDeps): MountedRoute[] => [
  handle(custodyRoutes.listCustodyAccounts, ({ body }, { actor }) => deps.custody.list(actor, body)),
  ...staffUnitRoutes(deps),
]
