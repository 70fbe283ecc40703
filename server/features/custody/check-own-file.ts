import type { readFileCheck } from '@shared/contract/file-check'
import type { RouteOutput } from '@shared/contract/route'
import { tableOn } from '@shared/domain/archive/catalogue/table'
import { FORMING_UNITS } from '@shared/domain/archive/catalogue/types'
import { BLOCKED, POINTS, SEVERITIES } from '@shared/domain/archive/health/types'
import { bringsPapers } from '@shared/domain/materials/bring-papers'
import type { JudgedFinding } from '@shared/domain/materials/health'
import {
  answerOf,
  CHECK_ANSWERS,
  type CheckAnswer,
  type ToldFile,
  tellFile,
} from '@shared/domain/materials/told'
import type { Actor } from '@shared/domain/policy/roles'
import { dayOf } from '@shared/kernel/dates'
import { type Holding, holdingAmong, openFile } from '../archives'
import type { Asker, CustodyDeps } from './deps'
import { isSure } from './locate'
import { toldPromises } from './told-promises'

type Told = RouteOutput<typeof readFileCheck>

const NOTHING: ToldFile = { counts: [], points: [], waiting: 0 }

const presentPoint = (point: JudgedFinding): Told['points'][number] => ({
  rule: point.rule,
  ...{ point: point.point, pointSays: POINTS[point.point] },
  ...{ severity: point.severity, severitySays: SEVERITIES[point.severity] },
  ...{ says: point.says, remedy: point.remedy, article: point.article },
  blocks: point.blocks.map((what) => BLOCKED[what]),
  issuers: point.issuers.map((who) => FORMING_UNITS[who]),
})

/** Why nothing can be told of the file, or null. */
function silence(asker: Asker, holding: Holding | null): CheckAnswer | null {
  if (asker.level !== 'verified') return 'name-needed'
  if (!holding) return 'not-found'
  if (!isSure(holding, asker)) return 'unsure'
  return holding.custody.state === 'dispatched' ? 'away' : null
}

/**
 * What the person is told of what is in their file: counts by class, the points staff confirmed, and how what they handed in
 * is getting on. No page, no id of a paper, no name of a paper of reviews or punishments. Two round trips side by side.
 */
export async function checkOwnFile(deps: CustodyDeps, actor: Actor, asker: Asker, now: Date): Promise<Told> {
  const [records, { cases, promises }] = await Promise.all([
    asker.level === 'verified' ? deps.archives.findWhole(asker.idIndexes) : [],
    deps.ownCases(actor, now),
  ])
  const holding = holdingAmong(records, asker.idIndexes)
  const today = dayOf(now)
  const silent = silence(asker, holding)
  const shown = silent ? null : holding
  const opened = shown && openFile(deps, shown.record, today)
  const told = opened ? tellFile(opened.holder, opened.contents, tableOn(today), today) : NOTHING
  const filed = opened?.contents.papers.map(({ paper }) => paper) ?? []
  const answer = silent ?? answerOf(told)
  const brought = cases.filter(({ item }) => bringsPapers(item))
  const isOpen = ({ tone }: (typeof cases)[number]) => tone === 'waiting' || tone === 'now'
  return {
    ...{ answer, sentence: CHECK_ANSWERS[answer], counts: told.counts, waiting: told.waiting },
    centre: shown ? deps.centres.byId(shown.centreId).name : null,
    points: told.points.map(presentPoint),
    promises: toldPromises(promises, filed, today),
    submissions: [...brought.filter(isOpen), ...brought.filter((one) => !isOpen(one))],
  }
}
