import * as caseRoutes from '@shared/contract/cases'
import * as certificateRoutes from '@shared/contract/certificates'
import { actOnCase, listOwnCases, presentAnswer, readOwnCase, submitCase } from '../../features/cases'
import type { AppDeps } from '../app-deps'
import { handle, handleFile, type MountedRoute } from '../call'
import { meHandlers } from './citizen/me'
import { progressHandlers } from './citizen/progress'
import { signInHandlers } from './citizen/sign-in'
import { ownUnitRoutes } from './collective'
import { ownCustodyRoutes } from './custody'
import { publicRoutes } from './public'
import { uploadRoutes } from './uploads'

/** What each route of the citizens' API does: one line to the room that does it. */
export function citizenRoutes(deps: AppDeps): MountedRoute[] {
  const { accounts, cases, certificates, uploads } = deps
  return [
    ...signInHandlers(deps),
    ...meHandlers(deps),
    handle(caseRoutes.listMyCases, (_input, call) => listOwnCases(cases, call.actor, call.now)),
    handle(caseRoutes.submitCase, async ({ body }, call) => {
      const applicant = await accounts.applicant(call.actor)
      const answer = await submitCase(cases, call.actor, applicant, call.command(), body)
      return presentAnswer(cases, answer, call.actor)
    }),
    handle(caseRoutes.readCase, ({ params }, call) => readOwnCase(cases, call.actor, params.id, call.now)),
    ...progressHandlers(deps),
    handle(caseRoutes.withdrawCase, async ({ params, body }, call) => {
      const command = {
        caseId: params.id,
        action: 'case.withdraw' as const,
        version: body.version,
        input: { name: 'withdraw' },
      }
      return presentAnswer(cases, await actOnCase(cases, call.actor, call.command(), command), call.actor)
    }),
    handle(certificateRoutes.listMyCertificates, (_input, call) => certificates.listOwn(call.actor)),
    handleFile(certificateRoutes.readCertificateFile, ({ params }, call) =>
      certificates.readFile(call.actor, params.id, call),
    ),
    ...ownCustodyRoutes(deps),
    ...ownUnitRoutes(deps),
    ...uploadRoutes(uploads),
    ...publicRoutes(deps),
  ]
}
