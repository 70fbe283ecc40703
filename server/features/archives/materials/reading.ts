import type { checkMaterial, readMaterials } from '@shared/contract/materials'
import type { RouteInput, RouteOutput } from '@shared/contract/route'
import type { Paper } from '@shared/domain/materials/paper'
import type { Actor } from '@shared/domain/policy/roles'
import { dayOf } from '@shared/kernel/dates'
import type { Moment } from '../../audit'
import type { HandlingDeps } from '../commands/act'
import { lookInto } from './look-into'
import { doubtedOf, intakeOf, refuseUnfit } from './paper-in'
import { presentMaterials } from './present-materials'
import { openContents } from './sealed-contents'

const PURPOSE = 'file-keeping'

/**
 * What is in a file, arranged by the table of the day; noted in the access log before it is shown. Two round trips. Throws
 * `archive.not-found`, `permission.avoidance`, `access.not-logged`.
 */
export async function readMaterialsOf(
  deps: HandlingDeps,
  actor: Actor,
  id: string,
  moment: Moment,
): Promise<RouteOutput<typeof readMaterials>> {
  const record = await lookInto(deps, actor, { id, action: 'material.read', purpose: PURPOSE }, moment)
  return presentMaterials(deps, actor, record, dayOf(moment.now))
}

/** What the checks at intake say of a paper; nothing changes. Throws what reading throws, `material.kind-unknown`, `request.invalid`. */
export async function checkMaterialFor(
  deps: HandlingDeps,
  actor: Actor,
  { id, paper, answers }: RouteInput<typeof checkMaterial>['body'] & { id: string },
  moment: Moment,
): Promise<RouteOutput<typeof checkMaterial>> {
  refuseUnfit(paper as Paper, dayOf(moment.now))
  const record = await lookInto(deps, actor, { id, action: 'material.file', purpose: PURPOSE }, moment)
  const held = { record, contents: openContents(deps, record) }
  const asked = { paper: paper as Paper, answers, now: moment.now }
  const { verdict, failed, open } = intakeOf(deps, held, asked)
  return {
    ...{ verdict, open: [...open] },
    failed: failed.map((one) => ({ ...one, says: [...one.says] })),
    doubts: doubtedOf(deps, held, asked),
  }
}
