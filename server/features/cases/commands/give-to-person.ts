import { decide } from '@shared/domain/cases/decide'
import { foldCase } from '@shared/domain/cases/view'
import { itemOf } from '@shared/domain/items/catalogue'
import { GIVE_TO_PERSON } from '@shared/domain/items/engine-rows'
import { SYSTEM } from '@shared/domain/policy/roles'
import { reg } from '@shared/kernel/reg'
import { isDuplicateOf } from '../../../platform/mongo/errors'
import { appendDecision } from '../append-decision'
import type { CaseDeps } from '../deps'
import { isStandIn } from '../stand-in'

reg('N12-person', 'N29-alter')

type Giving = Pick<CaseDeps, 'cases' | 'calendar' | 'sha256'>

/** Who has an account now, by which effect, and when. */
export interface KnownPerson {
  accountId: string
  idIndexes: readonly string[]
  key: string
  at: Date
}

/** One case; a fact that came meanwhile is looked at again. */
async function giveOne(deps: Giving, id: string, { accountId, key, at }: KnownPerson): Promise<void> {
  for (;;) {
    const record = await deps.cases.findById(id)
    if (!record || !isStandIn(record.applicantId)) return
    const item = itemOf(record.item)
    const view = foldCase(item, record.facts)
    const decision = decide(item, view, { name: GIVE_TO_PERSON }, SYSTEM, at, null, deps.calendar.current())
    if (!decision.ok) throw new Error(`case ${id} cannot be given to its person: ${decision.error.problem}`)
    const own = { key, bodyHash: id, sealed: {} }
    if (await appendDecision(deps, record, decision.value, own, { applicantId: accountId })) return
  }
}

/**
 * Gives the cases that a centre opened on somebody without an account to the account they have now: from here on they see them,
 * are told of them, and answer in them. May be repeated and broken off anywhere. One of which they have opened another
 * themself meanwhile stays where it is: there is one of a kind, and they have it before them.
 */
export async function giveCasesToPerson(deps: Giving, person: KnownPerson): Promise<void> {
  for (const id of await deps.cases.idsWithoutPerson(person.idIndexes))
    await giveOne(deps, id, person).catch((error: unknown) => {
      if (!isDuplicateOf(error, 'singleKey')) throw error
    })
}
