import { decide } from '@shared/domain/cases/decide'
import { foldCase } from '@shared/domain/cases/view'
import { itemOf } from '@shared/domain/items/catalogue'
import { SYSTEM } from '@shared/domain/policy/roles'
import { reg } from '@shared/kernel/reg'
import { appendDecision } from '../append-decision'
import type { CaseRecord } from '../case-record'
import type { CaseDeps } from '../deps'

reg('N20-2')

type Redating = Pick<CaseDeps, 'cases' | 'sha256' | 'calendar'>

/** One case; a fact that came meanwhile is looked at again. */
async function redateOne(deps: Redating, first: CaseRecord, now: Date): Promise<boolean> {
  for (let record: CaseRecord | null = first; record; record = await deps.cases.findById(record._id)) {
    const item = itemOf(record.item)
    const calendar = deps.calendar.current()
    const lastYear = calendar.notices.at(-1)?.year ?? 0
    const view = foldCase(item, record.facts)
    const decision = decide(item, view, { name: 'redate' }, SYSTEM, now, null, calendar)
    if (!decision.ok) return false
    // A natural key: the last day of a case is decided once for each notice.
    const own = { key: `redate:${String(decision.value.fact.data.notice ?? lastYear)}`, bodyHash: record._id }
    if (await appendDecision(deps, record, decision.value, own)) return true
  }
  return false
}

/**
 * Gives every open case whose last day waited for a notice that is in the calendar by now its last day, by a fact of the
 * system. Closed cases are not touched. May be broken off and begun again anywhere: who has their day no longer waits. A case
 * that cannot be read does not hold up the others; it is named in the error thrown at the end. Returns how many it wrote.
 */
export async function redateCases(deps: Redating, now: Date): Promise<number> {
  const lastYear = deps.calendar.current().notices.at(-1)?.year ?? 0
  const failed: string[] = []
  let written = 0
  for (let after = ''; ; ) {
    const batch = await deps.cases.awaitingNotice(lastYear, after)
    for (const record of batch) {
      after = record.awaitsNotice ?? after
      try {
        if (await redateOne(deps, record, now)) written += 1
      } catch {
        failed.push(record._id)
      }
    }
    if (batch.length === 0) break
  }
  if (failed.length) throw new Error(`cases without a new last day: ${failed.join(', ')}`)
  return written
}
