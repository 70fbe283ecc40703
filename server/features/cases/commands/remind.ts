import { decide } from '@shared/domain/cases/decide'
import { foldCase } from '@shared/domain/cases/view'
import { itemOf } from '@shared/domain/items/catalogue'
import { nextReminder, owedAfter, REMIND } from '@shared/domain/owed/owed'
import { SYSTEM } from '@shared/domain/policy/roles'
import { dayOf } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { appendDecision } from '../append-decision'
import type { CaseRecord } from '../case-record'
import type { CaseDeps } from '../deps'
import { isOfTheDead } from '../of-the-dead'

reg('N20-4', 'N20-death')

type Reminding = Pick<CaseDeps, 'cases' | 'archives' | 'idIndexesOf' | 'sha256' | 'calendar'>

/** One reminder of one case; a fact that came meanwhile is looked at again. */
async function remindOne(deps: Reminding, first: CaseRecord, now: Date): Promise<boolean> {
  for (let record: CaseRecord | null = first; record; record = await deps.cases.findById(record._id)) {
    const item = itemOf(record.item)
    const view = foldCase(item, record.facts)
    const owed = owedAfter(item.owes, view.state, record.facts)
    const day = owed && nextReminder(owed)
    if (!owed || !day || day > dayOf(now)) return false
    if (await isOfTheDead(deps, record)) return false
    const decision = decide(item, view, { name: REMIND }, SYSTEM, now, null, deps.calendar.current())
    if (!decision.ok) return false
    // A natural key: each reminder of a day is one fact, however many workers look.
    const own = { key: `remind:${owed.by}:${owed.reminded}`, bodyHash: record._id }
    if (await appendDecision(deps, record, decision.value, own)) return true
  }
  return false
}

/**
 * Notes a reminder in every case whose person owes something and is to hear of it by now; the message is the effect of the fact. Who
 * was missed for long hears once, not of every day that went by. May be broken off and begun again anywhere. A case that cannot be
 * read does not hold up the others; it is named in the error thrown at the end. Returns how many were reminded.
 */
export async function remindOwing(deps: Reminding, now: Date): Promise<number> {
  const failed: string[] = []
  let written = 0
  for (let after = ''; ; ) {
    const batch = await deps.cases.toRemind(dayOf(now), after)
    for (const record of batch) {
      after = record.remindKey ?? after
      try {
        if (await remindOne(deps, record, now)) written += 1
      } catch {
        failed.push(record._id)
      }
    }
    if (batch.length === 0) break
  }
  if (failed.length) throw new Error(`cases without their reminder: ${failed.join(', ')}`)
  return written
}
