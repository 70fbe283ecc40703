import { decide } from '@shared/domain/cases/decide'
import { foldCase } from '@shared/domain/cases/view'
import { itemOf } from '@shared/domain/items/catalogue'
import { CORRECT_PERSON } from '@shared/domain/items/engine-rows'
import { type CarriedCorrection, correctedBy, type Named } from '@shared/domain/persons/correction'
import { SYSTEM } from '@shared/domain/policy/roles'
import { reg } from '@shared/kernel/reg'
import { appendDecision } from '../append-decision'
import type { CaseRecord } from '../case-record'
import type { CaseDeps } from '../deps'
import { openIdNumber, openPersonal, sealedOf, sealPersonal } from '../personal'

reg('S-change', 'N29-alter')

type Correcting = Pick<CaseDeps, 'cases' | 'calendar' | 'sha256' | 'seal' | 'open' | 'idIndexes'>

/** What the correction makes of a case; null when it does not touch it, or the case is closed for good. */
function correctionOf(deps: Correcting, record: CaseRecord, correction: CarriedCorrection) {
  const { byCase, at } = correction
  const was: Named = { name: record.applicantName, idNumber: openIdNumber(deps, record) }
  const is = correctedBy(correction, was)
  if (!is) return null
  const item = itemOf(record.item)
  const input = { name: CORRECT_PERSON }
  const calendar = deps.calendar.current()
  const decision = decide(item, foldCase(item, record.facts), input, SYSTEM, at, null, calendar)
  if (!decision.ok) return null
  const { fact, effects } = decision.value
  return { was, is, decision: { fact: { ...fact, data: { ...fact.data, byCase } }, effects } }
}

/** One case; a fact that came meanwhile is looked at again. */
async function correctOne(deps: Correcting, id: string, correction: CarriedCorrection): Promise<void> {
  for (;;) {
    const record = await deps.cases.findById(id)
    // A natural key: a case is corrected once for each effect, also when a later correction has come since.
    if (!record || record.facts.some(({ key, by }) => key === correction.key && by.id === SYSTEM.id)) return
    const change = correctionOf(deps, record, correction)
    if (!change) return
    const { was, is, decision } = change
    const before = openPersonal(deps, record)
    const seq = record.facts.length + 1
    const personal = { ...before, formerly: { ...before.formerly, [seq]: was } }
    const own = {
      ...sealedOf(is, personal, seq, deps.sha256),
      key: correction.key,
      bodyHash: correction.byCase,
    }
    const [idIndex = record.idIndex] = deps.idIndexes(is.idNumber)
    const idNumber = deps.seal('cases.idNumber', id, is.idNumber)
    const sealing = {
      personal: { was: record.personal, is: sealPersonal(deps, id, personal) },
      person: { applicantName: is.name, idNumber, idIndex },
    }
    if (await appendDecision(deps, record, decision, own, sealing)) return
  }
}

/**
 * Carries a corrected name or ID number into the person's other cases, open or such as could be taken up again, by a fact of
 * the system with commitments of its own; the earlier ones stay, and what they stand for. May be repeated and broken off anywhere.
 */
export async function correctPersonInCases(deps: Correcting, correction: CarriedCorrection): Promise<void> {
  for (const id of await deps.cases.idsOf(correction.applicantId))
    if (id !== correction.byCase) await correctOne(deps, id, correction)
}
