import type {
  confirmArchiveNumber,
  declineArchiveNumber,
  recordArchiveNumber,
} from '@shared/contract/archives'
import type { RouteInput } from '@shared/contract/route'
import { mayDecide } from '@shared/domain/archives/available'
import { foldRecord } from '@shared/domain/archives/record'
import { commitTo } from '@shared/domain/facts/commitments'
import type { Actor } from '@shared/domain/policy/roles'
import { AppError, type FieldProblem } from '@shared/kernel/app-error'
import { dayOf } from '@shared/kernel/dates'
import { checkIdNumber } from '@shared/kernel/identity'
import { normaliseName, parseName } from '@shared/kernel/person-name'
import type { CommandCall } from '../../../platform/commands/run'
import { flagsOf } from '../desk/flags'
import { settleNumber } from '../desk/settle-number'
import { openDetails, sealDetails } from '../details'
import { openIdNumber } from '../present-row'
import type { ArchiveRecord } from '../record'
import { actOnArchive, type HandlingDeps, notPossible, type Outcome } from './act'

type Seen = RouteInput<typeof recordArchiveNumber>['body']
interface Paper {
  idNumber: string
  name: string
  paper: string
}

/** What stands on the paper, in the form it is kept in. Throws `request.invalid` with every wrong field. */
function readPaper({ idNumber, name, paper }: Omit<Seen, 'version'>, now: Date): Paper {
  const number = checkIdNumber(idNumber, dayOf(now))
  const named = parseName(name)
  const fields: FieldProblem[] = []
  if (!number.ok) fields.push({ path: 'idNumber', message: `id.${number.error}` })
  if (!named.ok) fields.push({ path: 'name', message: 'name.format' })
  if (!number.ok || !named.ok) throw new AppError('request.invalid', { fields })
  return { idNumber: number.value.value, name: named.value, paper }
}

/**
 * The number of a person as it stands on a paper. An unlinked record of the same name is matched at once; where the name
 * differs, or the record has another number already, it waits for a second person. Throws `request.invalid`,
 * `archive.not-possible`, and the problems of actOnArchive. Somebody who has to keep away from the person of the paper is refused.
 */
export async function recordNumber(
  deps: HandlingDeps,
  actor: Actor,
  call: CommandCall,
  { id, version, ...body }: Seen & { id: string },
) {
  const seen = readPaper(body, call.now)
  return actOnArchive(deps, actor, call, {
    ...{ id, version, action: 'archive.decide', about: deps.idIndexes(seen.idNumber) },
    decide: async (record) => {
      const flags = flagsOf(deps, record, actor.id)
      const isSameName = normaliseName(record.holderName) === normaliseName(seen.name)
      if (!flags.linked && isSameName) {
        if (!mayDecide('match', flags, actor.roles)) throw notPossible()
        return settleNumber(deps, record, seen, { kind: 'match', data: { paper: seen.paper } })
      }
      if (!mayDecide('propose-number', flags, actor.roles)) throw notPossible()
      if (openIdNumber(deps, record) === seen.idNumber)
        throw new AppError('request.invalid', { fields: [{ path: 'idNumber', message: 'number.same' }] })
      return propose(deps, record, seen)
    },
  })
}

/** The number waits, sealed; the fact commits to it. */
function propose(deps: HandlingDeps, record: ArchiveRecord, { paper, ...values }: Paper): Outcome {
  const salt = deps.newSalt()
  const seq = record.facts.length + 1
  const known = openDetails(deps, record)
  const asked = [...(known.asked ?? []), { seq, salt, ...values }]
  return {
    facts: [{ kind: 'propose-number', data: { paper }, sealed: commitTo(values, salt, deps.sha256) }],
    set: () => ({ details: sealDetails(deps, record._id, { ...known, asked }) }),
  }
}

/** What a second person is asked to confirm. Null when nothing waits. */
export function pendingNumber(deps: { open: HandlingDeps['open'] }, record: ArchiveRecord) {
  const { pending } = foldRecord(record.facts)
  const asked = pending && openDetails(deps, record).asked?.find(({ seq }) => seq === pending.seq)
  return pending && asked ? { ...pending, idNumber: asked.idNumber, name: asked.name } : null
}

/**
 * The second person confirms a number: it is the record's from now on, and so is the name on the paper. Throws
 * `archive.second-person` for whoever proposed it, `archive.not-possible`, and the problems of actOnArchive.
 */
export async function confirmNumber(
  deps: HandlingDeps,
  actor: Actor,
  call: CommandCall,
  { id, version }: RouteInput<typeof confirmArchiveNumber>['body'] & { id: string },
) {
  return actOnArchive(deps, actor, call, {
    ...{ id, version, action: 'archive.confirm' },
    decide: async (record) => {
      const flags = flagsOf(deps, record, actor.id)
      const waiting = pendingNumber(deps, record)
      if (flags.mine) throw new AppError('archive.second-person')
      if (!waiting || !mayDecide('confirm-number', flags, actor.roles)) throw notPossible()
      if (actor.kin?.some((index) => deps.idIndexes(waiting.idNumber).includes(index)))
        throw new AppError('permission.avoidance', { article: 'N10' })
      return settleNumber(deps, record, waiting, { kind: 'confirm-number', data: { of: waiting.seq } })
    },
  })
}

/** A proposed number is not taken; the record stays as it was. Throws `archive.not-possible`, and the problems of actOnArchive. */
export async function declineNumber(
  deps: HandlingDeps,
  actor: Actor,
  call: CommandCall,
  { id, version, reason }: RouteInput<typeof declineArchiveNumber>['body'] & { id: string },
) {
  return actOnArchive(deps, actor, call, {
    ...{ id, version, action: 'archive.decline' },
    decide: (record) => {
      if (!mayDecide('decline-number', flagsOf(deps, record, actor.id), actor.roles)) throw notPossible()
      return { facts: [{ kind: 'decline-number', data: { reason } }] }
    },
  })
}
