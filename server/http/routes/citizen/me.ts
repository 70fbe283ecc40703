import * as loginRoutes from '@shared/contract/logins'
import * as meRoutes from '@shared/contract/me'
import * as messageRoutes from '@shared/contract/messages'
import * as privacyRoutes from '@shared/contract/privacy'
import { beginFaceCheck, proveRealName } from '@shared/contract/real-name'
import { exportOwnCases } from '../../../features/cases'
import type { AppDeps } from '../../app-deps'
import { handle, handleFile, type MountedRoute } from '../../call'

/** What a person sees of their account. */
const reads = ({ accounts }: AppDeps): MountedRoute[] => [
  handle(meRoutes.readMe, (_input, call) => accounts.readMe(call.actor)),
  handle(meRoutes.readFileCard, (_input, call) => accounts.readFileCard(call.actor)),
  handle(loginRoutes.readLogins, (_input, call) => accounts.readLogins(call.actor, call.now)),
  handle(loginRoutes.readDevices, (_input, call) => accounts.readDevices(call.actor)),
  handle(privacyRoutes.readConsents, (_input, call) => accounts.readConsents(call.actor)),
  handle(messageRoutes.readMessageWay, (_input, call) => accounts.readMessageWay(call.actor)),
  handle(privacyRoutes.readPrivacyLog, ({ query }, call) =>
    accounts.readPrivacyLog(call.actor, query.before),
  ),
]

/** What a person changes of how they come in. */
const ways = ({ accounts }: AppDeps): MountedRoute[] => [
  handle(loginRoutes.requestProofCode, (_input, call) => accounts.requestProofCode(call.actor, call.now)),
  handle(loginRoutes.prove, ({ body }, call) => accounts.prove(call.actor, body.proof, call.now)),
  handle(loginRoutes.addLogin, ({ body }, call) => accounts.addLogin(call.actor, call.command(), body)),
  handle(loginRoutes.removeLogin, ({ params }, call) =>
    accounts.removeLogin(call.actor, call.command(), params.id),
  ),
  handle(loginRoutes.endDevice, ({ params }, call) =>
    accounts.endDevice(call.actor, call.command(), params.id),
  ),
  handle(loginRoutes.endOtherDevices, (_input, call) => accounts.endOtherDevices(call.actor, call.command())),
]

/** What a person says of themself, and what becomes of what is kept. */
const personal = ({ accounts, cases, certificates }: AppDeps): MountedRoute[] => [
  handle(meRoutes.declareIdentity, ({ body }, call) =>
    accounts.declareIdentity(call.actor, call.command(), body),
  ),
  handle(proveRealName, ({ body }, call) => accounts.proveRealName(call.actor, call.command(), body)),
  handle(beginFaceCheck, async ({ body }, call) => ({
    begun: await accounts.beginFaceCheck(call.actor, body, call.now),
  })),
  handle(privacyRoutes.setConsent, ({ body }, call) => accounts.setConsent(call.actor, call.command(), body)),
  handle(messageRoutes.setMessageWay, ({ body }, call) =>
    accounts.setMessageWay(call.actor, call.command(), body.way),
  ),
  handleFile(privacyRoutes.downloadMyData, (_input, call) => {
    const others = async () => ({
      办件: await exportOwnCases(cases, call.actor, call.now),
      证明: (await certificates.listOwn(call.actor)).certificates,
      档案: (await accounts.readFileCard(call.actor)).archive,
    })
    return accounts.downloadData(call.actor, others, call)
  }),
  handle(privacyRoutes.closeAccount, (_input, call) =>
    accounts.closeAccount(call.actor, call.command(), call.carrier),
  ),
]

export const meHandlers = (deps: AppDeps): MountedRoute[] => [
  ...reads(deps),
  ...ways(deps),
  ...personal(deps),
]
