import { consentToMove as consentContract } from '@shared/contract/cases'
import * as followRoutes from '@shared/contract/follow'
import { listCaseMessages } from '@shared/contract/messages'
import * as transferContract from '@shared/contract/transfers'
import { listUnitNotices } from '@shared/contract/unit-notices'
import { endShares, giveFollowCode, presentAnswer, shareCase } from '../../../features/cases'
import { consentToMove } from '../../../features/internal-moves'
import { listMessages } from '../../../features/messages'
import { nudgeHolder, printOwnLetter, readJourney, signPromise } from '../../../features/transfers'
import { listOwnNotices } from '../../../features/unit-notices'
import type { AppDeps } from '../../app-deps'
import { handle, handleFile, type MountedRoute } from '../../call'

/** How far a person's own file is, what they do when it stands still, and who else may see it. */
export function progressHandlers({
  accounts,
  cases,
  messages,
  transferDesk,
  transferPapers,
  units,
  settings,
}: AppDeps): MountedRoute[] {
  const { publicUrl } = settings
  return [
    handle(transferContract.readJourney, ({ params }, call) =>
      readJourney(transferDesk, call.actor, params.id, call.now),
    ),
    handle(listCaseMessages, ({ params }, call) => listMessages(messages, call.actor, params.id)),
    handleFile(transferContract.readOwnLetter, ({ params }, call) =>
      printOwnLetter(transferPapers, call.actor, params.id),
    ),
    handle(transferContract.nudgeHolder, ({ params }, call) =>
      nudgeHolder(cases, call.actor, call.command(), params.id),
    ),
    handle(transferContract.signPromise, async ({ params, body }, call) => {
      const { proved } = await accounts.applicant(call.actor)
      const answer = await signPromise(cases, call.actor, call.command(), {
        ...{ caseId: params.id, version: body.version, answers: body.answers, proved: proved === true },
      })
      return presentAnswer(cases, answer, call.actor)
    }),
    handle(listUnitNotices, (_input, call) => listOwnNotices(units, call.actor)),
    handle(consentContract, async ({ params, body }, call) => {
      const answer = await consentToMove(cases, call.actor, call.command(), { caseId: params.id, ...body })
      return presentAnswer(cases, answer, call.actor)
    }),
    handle(followRoutes.makeFollowCode, ({ params }, call) =>
      giveFollowCode(cases, call.actor, call.command(), { caseId: params.id, publicUrl }),
    ),
    handle(followRoutes.shareCase, ({ params }, call) =>
      shareCase(cases, call.actor, call.command(), { caseId: params.id, publicUrl }),
    ),
    handle(followRoutes.endShares, ({ params }, call) =>
      endShares(cases, call.actor, call.command(), params.id),
    ),
  ]
}
