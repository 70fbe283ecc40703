import * as followRoutes from '@shared/contract/follow'
import * as transferContract from '@shared/contract/transfers'
import { endShares, giveFollowCode, shareCase } from '../../../features/cases'
import { nudgeHolder, printOwnLetter, readJourney } from '../../../features/transfers'
import type { AppDeps } from '../../app-deps'
import { handle, handleFile, type MountedRoute } from '../../call'

/** How far a person's own file is, what they do when it stands still, and who else may see it. */
export function progressHandlers({ cases, transferPapers, settings }: AppDeps): MountedRoute[] {
  const { publicUrl } = settings
  return [
    handle(transferContract.readJourney, ({ params }, call) =>
      readJourney(cases, call.actor, params.id, call.now),
    ),
    handleFile(transferContract.readOwnLetter, ({ params }, call) =>
      printOwnLetter(transferPapers, call.actor, params.id),
    ),
    handle(transferContract.nudgeHolder, ({ params }, call) =>
      nudgeHolder(cases, call.actor, call.command(), params.id),
    ),
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
