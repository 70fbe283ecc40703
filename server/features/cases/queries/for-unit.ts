import type { listUnitCases } from '@shared/contract/for-people'
import type { RouteOutput } from '@shared/contract/route'
import { foldCase } from '@shared/domain/cases/view'
import { itemOf } from '@shared/domain/items/catalogue'
import { maskName } from '@shared/kernel/person-name'
import { reg } from '@shared/kernel/reg'
import type { CaseRecord } from '../case-record'
import type { CaseDeps } from '../deps'
import { sharedSides } from './shared-progress'

reg('N20-1', 'N29-leak')

/** Rows of a page. */
const PAGE = 20

type Answer = RouteOutput<typeof listUnitCases>

function presentFor(deps: Pick<CaseDeps, 'calendar'>, record: CaseRecord): Answer['cases'][number] {
  const { _id: id, no, applicantName, openedAt } = record
  const item = itemOf(record.item)
  const state = item.states[foldCase(item, record.facts).state]
  // What was found of a bag is for its person; others see how far it is.
  const { label, tone } =
    record.item === 'transfer-in' && record.state !== 'in-review'
      ? sharedSides(deps, record, null)
      : { label: state?.label ?? record.state, tone: state?.tone ?? 'waiting' }
  return { id, no, title: item.title, name: maskName(applicantName), stateLabel: label, tone, openedAt }
}

/** What a unit applied for its people, the youngest first: how far each is, and nothing that was found. One round trip. */
export async function listForUnit(
  deps: Pick<CaseDeps, 'cases' | 'calendar'>,
  unitId: string,
  after: string | undefined,
): Promise<Answer> {
  const found = await deps.cases.listOfUnit(unitId, { after, limit: PAGE + 1 })
  const page = found.slice(0, PAGE)
  return {
    cases: page.map((record) => presentFor(deps, record)),
    next: found.length > PAGE ? (page.at(-1)?._id ?? null) : null,
  }
}
