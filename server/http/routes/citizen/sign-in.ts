import * as signInRoutes from '@shared/contract/sign-in'
import * as providerRoutes from '@shared/contract/sign-in-by-provider'
import type { AppDeps } from '../../app-deps'
import { handle, type MountedRoute } from '../../call'

/** The ways in and out for persons. */
export const signInHandlers = ({ accounts }: AppDeps): MountedRoute[] => [
  handle(signInRoutes.requestCode, ({ body }, call) => accounts.requestCode(body.phone, call.now)),
  handle(signInRoutes.signIn, ({ body }, call) => accounts.signIn(body, call.carrier, call.now)),
  handle(providerRoutes.signInByProvider, ({ body }, call) =>
    accounts.signInByProvider(body, call.carrier, call.now),
  ),
  handle(providerRoutes.showPhone, ({ body }, call) => accounts.showPhone(body, call.carrier, call.now)),
  handle(providerRoutes.answerSecondCheck, ({ body }, call) =>
    accounts.answerSecondCheck(body, call.carrier, call.now),
  ),
  handle(providerRoutes.claimNumber, ({ body }, call) => accounts.claimNumber(body, call.carrier, call.now)),
  handle(signInRoutes.refreshSignIn, ({ body }, call) =>
    accounts.refresh(body.refresh, call.carrier, call.now),
  ),
  handle(signInRoutes.signOut, (_input, call) => accounts.signOut(call.actor, call.carrier)),
]
