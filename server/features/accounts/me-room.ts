import type { ConsentName } from '@shared/domain/accounts/consents'
import type { MessageWay } from '@shared/domain/messages/ways'
import type { Actor } from '@shared/domain/policy/roles'
import type { CommandCall } from '../../platform/commands/run'
import type { TokenCarrier } from '../../platform/sessions/sessions'
import { closeAccount } from './commands/close-account'
import { declareIdentity } from './commands/declare-identity'
import { endDevice, endOtherDevices, presentDevices } from './commands/devices'
import { beginFaceCheck, type FaceForm } from './commands/face-check'
import { addLogin, presentLogins, removeLogin } from './commands/logins'
import { type Proof, prove, requestProofCode } from './commands/prove'
import { proveRealName, type RealNameForm } from './commands/prove-real-name'
import { presentConsents, setConsent } from './consents'
import type { AccountContext } from './deps'
import type { IdentityForm } from './identity-form'
import { presentMessageWay, reachOf, setMessageWay } from './message-way'
import { downloadOwnData } from './queries/download'
import { readOwnPrivacyLog } from './queries/privacy-log'
import { recalled } from './recalled'
import type { LoginProof } from './shown'

/** What persons see and change of their own account. */
export const meRoom = (deps: AccountContext) => ({
  declareIdentity: (actor: Actor, call: CommandCall, form: IdentityForm) =>
    declareIdentity(deps, actor, call, form),
  proveRealName: (actor: Actor, call: CommandCall, form: RealNameForm) =>
    proveRealName(deps, actor, call, form),
  beginFaceCheck: (actor: Actor, form: FaceForm, now: Date) => beginFaceCheck(deps, actor, form, now),
  readLogins: async (actor: Actor, now: Date) => presentLogins(deps, await recalled(deps, actor), actor, now),
  requestProofCode: (actor: Actor, now: Date) => requestProofCode(deps, actor, now),
  prove: (actor: Actor, proof: Proof, now: Date) => prove(deps, actor, proof, now),
  addLogin: (actor: Actor, call: CommandCall, form: { proof: LoginProof; replaces?: string | undefined }) =>
    addLogin(deps, actor, call, form),
  removeLogin: (actor: Actor, call: CommandCall, id: string) => removeLogin(deps, actor, call, id),
  readDevices: async (actor: Actor) => presentDevices(await recalled(deps, actor), actor),
  endDevice: (actor: Actor, call: CommandCall, id: string) => endDevice(deps, actor, call, id),
  endOtherDevices: (actor: Actor, call: CommandCall) => endOtherDevices(deps, actor, call),
  readConsents: async (actor: Actor) => presentConsents(await recalled(deps, actor)),
  setConsent: (
    actor: Actor,
    call: CommandCall,
    form: { name: ConsentName; version: string; given: boolean },
  ) => setConsent(deps, actor, call, form),
  readMessageWay: async (actor: Actor) => presentMessageWay(deps, await recalled(deps, actor)),
  setMessageWay: (actor: Actor, call: CommandCall, way: MessageWay) => setMessageWay(deps, actor, call, way),
  /** How a person is reached, for the worker. */
  reachOf: (accountId: string) => reachOf(deps, accountId),
  readPrivacyLog: (actor: Actor, before: string | undefined) => readOwnPrivacyLog(deps, actor, before),
  downloadData: (
    actor: Actor,
    others: () => Promise<Record<string, unknown>>,
    moment: { now: Date; requestId: string },
  ) => downloadOwnData(deps, actor, others, moment),
  closeAccount: (actor: Actor, call: CommandCall, carrier: TokenCarrier) =>
    closeAccount(deps, actor, call, carrier),
})
