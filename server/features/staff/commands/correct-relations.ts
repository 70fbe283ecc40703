import { linkFact } from '@shared/domain/facts/chain'
import { type CarriedCorrection, correctedBy } from '@shared/domain/persons/correction'
import { SYSTEM } from '@shared/domain/policy/roles'
import type { StaffDeed } from '@shared/domain/staff/deeds'
import { reg } from '@shared/kernel/reg'
import type { StaffContext } from '../deps'
import type { StaffRecord } from '../record'
import { type Relation, relationsOf, sealRelations } from '../relations'

reg('N10', 'S-change')

const DEED: StaffDeed = 'relation-corrected'

/** A declared relation after the correction. The number that goes stays among those to keep away from. */
function relationAfter(relation: Relation, correction: CarriedCorrection): Relation {
  const { name, idNumber, formerNumbers = [] } = relation
  const is = idNumber === null ? null : correctedBy(correction, { name, idNumber })
  if (!is || idNumber === null) return relation
  if (is.idNumber === idNumber) return { ...relation, name: is.name }
  return { ...relation, idNumber: is.idNumber, formerNumbers: [...formerNumbers, idNumber] }
}

function changeOf(deps: StaffContext, member: StaffRecord, correction: CarriedCorrection) {
  const before = relationsOf(deps, member)
  const after = before.map((relation) => relationAfter(relation, correction))
  const changed = after.filter((relation, at) => relation !== before[at])
  if (changed.length === 0) return null
  const body = {
    kind: DEED,
    at: correction.at.toISOString(),
    by: { kind: 'system' as const, id: SYSTEM.id, role: 'system', name: SYSTEM.name ?? '' },
    data: { relations: changed.map(({ id }) => id), byCase: correction.byCase },
    key: correction.key,
  }
  return {
    relations: sealRelations(deps, member._id, after),
    fact: linkFact(member.facts, body, deps.sha256),
  }
}

/** One member; a deed that came meanwhile is looked at again. */
async function correctOne(deps: StaffContext, id: string, correction: CarriedCorrection): Promise<void> {
  for (;;) {
    const member = await deps.staff.findById(id)
    // A natural key: once for each correction, also when the number has been corrected back since.
    if (!member || member.facts.some(({ key }) => key === correction.key)) return
    const change = changeOf(deps, member, correction)
    if (!change) return
    const written = await deps.staff.change(member, { relations: change.relations }, change.fact)
    deps.sessions.forget(id)
    if (written) return
  }
}

/**
 * Carries a corrected name or ID number into the relations that staff have declared with that person (article 10), each member
 * by one fact, which names no person. Reads everybody's relations, a few hundred at a time: they are sealed, so that no index
 * tells whose relative somebody is. May be repeated and broken off anywhere.
 */
export async function correctRelations(deps: StaffContext, correction: CarriedCorrection): Promise<void> {
  for (let after = ''; ; ) {
    const members = await deps.staff.relationsAfter(after)
    const last = members.at(-1)
    if (!last) return
    after = last._id
    for (const member of members) {
      const known = relationsOf(deps, member)
      if (known.some((relation) => relationAfter(relation, correction) !== relation))
        await correctOne(deps, member._id, correction)
    }
  }
}
