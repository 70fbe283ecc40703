import { keepingOf } from '@shared/domain/archives/keeping'
import { agentAsks, agentOpening } from '@shared/domain/cases/opens'
import type { CollectiveState } from '@shared/domain/collective/account'
import { itemOf } from '@shared/domain/items/catalogue'
import type { Actor } from '@shared/domain/policy/roles'
import { may } from '@shared/domain/policy/table'
import { AppError } from '@shared/kernel/app-error'
import { dayOf } from '@shared/kernel/dates'
import type { ProblemKey } from '@shared/kernel/problems'
import { reg } from '@shared/kernel/reg'
import type { CommandCall } from '../../../platform/commands/run'
import { NO_FILES } from '../context'
import type { CaseDeps } from '../deps'
import { answered, openForSubject, subjectOf, theirOnly } from './open'
import { handedSubject, type NamedPerson, personOf } from './open-handed'
import type { CaseAnswer } from './submit'

reg('N20-1', 'S-change', 'N12-unit', 'N29-leak')

/** The account that whoever applies says they act for. */
interface UnitAccount {
  _id: string
  centreId: string
  unitName: string
  state: CollectiveState
  agentIds: readonly string[]
}

/** What a unit asks for online for one of its people: somebody it names, or whose file is under its account. */
export type AgentOpening = { form: Record<string, string>; account: () => Promise<UnitAccount | null> } & (
  | { item: 'transfer-in'; person: NamedPerson }
  | { item: 'internal-move'; archiveId: string }
)

/** Of the unit and what it answered itself. Whatever else is in the way tells of somebody's file. */
const TOLD: readonly ProblemKey[] = [
  ...(['request.invalid', 'request.in-flight', 'request.key-other-body', 'centre.no-standing'] as const),
  ...(['collective.not-yours', 'collective.closing', 'collective.not-under'] as const),
  ...(['transfer.party-first', 'custody.out-of-scope', 'custody.centre-unfit'] as const),
]

/** Throws `collective.not-yours` for whoever does not act for the unit now, `collective.closing`. */
async function accountFor({ account }: AgentOpening, actor: Actor): Promise<UnitAccount> {
  const found = await account()
  if (!found || !may(actor, 'case.apply-for', { agentIds: found.agentIds }))
    throw new AppError('collective.not-yours')
  if (found.state !== 'open') throw new AppError('collective.closing')
  return found
}

/** Whom it is for, and the file where it is asked for by that. A unit's word alone is no proof of who somebody is. */
async function foundFor(deps: CaseDeps, actor: Actor, opening: AgentOpening, now: Date) {
  const unit = await accountFor(opening, actor)
  const centre = `${unit.centreId} ${deps.centres.byId(unit.centreId).name}`
  if (opening.item === 'transfer-in') {
    const person = personOf(deps, opening.person, dayOf(now))
    const login = await deps.verifiedAccount(person.idIndexes)
    // Whatever stands under their number is the clerk's to look at: by nothing of it the answer to the unit may differ.
    return { unit, files: NO_FILES, centre, subject: declared(handedSubject(deps, person, login)) }
  }
  const record = await deps.archives.findById(opening.archiveId)
  const keeping = record && keepingOf(record.facts)
  if (!record || keeping?.nature !== 'collective' || keeping.collectiveId !== unit._id)
    throw new AppError('collective.not-under')
  const subject = declared(await subjectOf(deps, record))
  return { unit, files: theirOnly(record, subject), centre: '', subject }
}

const declared = <Subject extends object>(subject: Subject) => ({ ...subject, level: 'declared' as const })

/**
 * Opens a case by the word of whoever acts for a unit, for one of its people: theirs as soon as they have an account, at the centre of
 * the unit's account, looked at there. Four round trips, one more where the file is told; and one for a refusal. Throws `collective.*`, `request.invalid` with fields,
 * and the problems of openRecord.
 */
export async function openByAgent(
  deps: CaseDeps,
  actor: Actor,
  call: CommandCall,
  opening: AgentOpening,
): Promise<CaseAnswer> {
  const item = itemOf(opening.item)
  const row = agentOpening(item)
  if (!row) throw new Error(`no unit applies for ${opening.item}`)
  // Who leaves the account of a unit is kept in their own name from then on; where else to is theirs to say.
  const form = opening.item === 'internal-move' ? { ...opening.form, moveTo: 'person' } : opening.form
  try {
    return await openForSubject(
      deps,
      actor,
      call,
      answered(item, row, agentAsks(item), form, dayOf(call.now)),
      {
        load: () => foundFor(deps, actor, opening, call.now),
        on: ({ unit, files, centre, subject }) => ({
          ...{ subject, files, centreId: unit.centreId, unit: unit._id },
          told: { agentUnit: unit.unitName, ...(centre ? { centre } : {}) },
        }),
      },
    )
  } catch (error) {
    throw error instanceof AppError && !TOLD.includes(error.key)
      ? new AppError('collective.at-window')
      : error
  }
}
