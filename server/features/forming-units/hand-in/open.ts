import type { openHandIn } from '@shared/contract/hand-in'
import type { RouteInput, RouteOutput } from '@shared/contract/route'
import { daysLate, lightOn } from '@shared/domain/forming-units/due'
import { HAND_IN_RULES, handInUntil } from '@shared/domain/forming-units/hand-in'
import { dayOf } from '@shared/kernel/dates'
import { maskName } from '@shared/kernel/person-name'
import { openOfLines } from '../../cases'
import { openPaper } from '../present-paper'
import type { JoinedPaper } from '../record'
import type { HandInDeps } from './deps'
import { openKey } from './key'

/**
 * What the unit of a paper still has to hand over: kind, day, last day, and whose file it is for with the name masked. Three round
 * trips. Throws the problems of openKey.
 */
export async function openList(
  deps: HandInDeps,
  typed: RouteInput<typeof openHandIn>['body'],
  now: Date,
): Promise<RouteOutput<typeof openHandIn>> {
  const { unit, pass } = await openKey(deps, typed, now)
  const centre = deps.centres.byId(unit.centreId)
  const waiting = await deps.papers.list(
    { centreId: unit.centreId, state: 'waiting', unitId: unit._id },
    HAND_IN_RULES.mostLines.value + 1,
  )
  const papers = waiting.slice(0, HAND_IN_RULES.mostLines.value)
  const inHand = await openOfLines(
    deps.cases,
    papers.map(({ _id }) => _id),
  )
  const line = (paper: JoinedPaper) => {
    const { title, formedOn, due, provisional } = openPaper(deps, paper, dayOf(now))
    return {
      ...{ id: paper._id, title, holder: maskName(paper.archive.holderName), formedOn, due, provisional },
      ...{ light: lightOn(due, dayOf(now)), late: daysLate(due, dayOf(now)) },
      inHand: inHand.get(paper._id) ?? null,
    }
  }
  return {
    unit: unit.name,
    centre: { name: centre.name, phone: centre.phone, address: centre.address },
    until: handInUntil(pass.on),
    lines: papers.map(line),
    more: waiting.length > papers.length,
  }
}
