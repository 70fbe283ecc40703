import type { expectPaper as contract } from '@shared/contract/forming-units'
import type { RouteInput } from '@shared/contract/route'
import { normaliseArchiveNo } from '@shared/domain/archives/archive-number'
import { linkFact } from '@shared/domain/facts/chain'
import { dueKeyOf } from '@shared/domain/forming-units/due'
import { mayExpect } from '@shared/domain/forming-units/unit-table'
import type { Actor } from '@shared/domain/policy/roles'
import { AppError } from '@shared/kernel/app-error'
import { dayOf, isDay } from '@shared/kernel/dates'
import { openRecord } from '../../../platform/commands/open'
import type { CommandCall } from '../../../platform/commands/run'
import { answerOf, createKeyOf, factOfKey, staffFact } from '../../audit'
import type { FormingDeps } from '../deps'
import { keepMore } from '../kept'
import type { PaperRecord, UnitRecord } from '../record'
import { ownUnit } from './act-on-unit'

type Asked = RouteInput<typeof contract>['body']

const invalid = (path: string, message: string) =>
  new AppError('request.invalid', { fields: [{ path, message }] })

async function load(deps: FormingDeps, actor: Actor, { now }: CommandCall, asked: Asked) {
  if (!isDay(asked.formedOn)) throw invalid('formedOn', 'paper-date.invalid')
  if (asked.formedOn > dayOf(now)) throw invalid('formedOn', 'paper-date.after-today')
  const [found, files] = await Promise.all([
    deps.units.findById(asked.unit),
    deps.ledgers.peers(actor.centreId ?? '', { indexes: [], numbers: [normaliseArchiveNo(asked.archiveNo)] }),
  ])
  const unit = ownUnit(found, actor, 'forming-unit.keep')
  if (unit.state !== 'on') throw new AppError('forming-unit.not-possible')
  if (!mayExpect(unit, asked.kind)) throw invalid('kind', 'forming-unit.kind')
  const [file, other] = files
  if (!file) throw invalid('archiveNo', 'forming-unit.number-unknown')
  if (other) throw invalid('archiveNo', 'forming-unit.number-twice')
  return { unit, file }
}

function recordOf(
  deps: FormingDeps,
  actor: Actor,
  call: CommandCall,
  {
    unit,
    archiveId,
    kind,
    formedOn,
  }: { unit: UnitRecord; archiveId: string; kind: string; formedOn: string },
): PaperRecord {
  const id = deps.newId()
  const at = { field: 'expectedPapers.about', id } as const
  const { sealed, commitments } = keepMore(deps, at, [], { seq: 1, plain: { kind, formedOn } })
  const body = staffFact('expect', actor, call, { unitId: unit._id, archiveId }, commitments)
  return {
    ...{ _id: id, centreId: unit.centreId, createKey: createKeyOf(call), unitId: unit._id, archiveId },
    about: sealed,
    same: deps.digest('expected-paper', `${unit._id} ${archiveId} ${kind} ${formedOn}`),
    place: `${dueKeyOf(formedOn)} ${id}`,
    ...{ state: 'waiting', version: 1, facts: [linkFact([], body, deps.sha256)] },
  }
}

/**
 * Notes that a unit has formed a paper about somebody whose file is kept here, so that it is waited for. Throws
 * `request.invalid`, `forming-unit.not-found`, `forming-unit.not-possible`, `expected-paper.twice`, and the problems of openRecord.
 */
export const expectPaper = (deps: FormingDeps, actor: Actor, call: CommandCall, asked: Asked) =>
  openRecord<Awaited<ReturnType<typeof load>>, { id: string; version: number }>(call, {
    load: () => load(deps, actor, call, asked),
    about: ({ file }) => (file.idIndex ? [file.idIndex] : []),
    insert: async ({ unit, file }) => {
      const record = recordOf(deps, actor, call, { ...asked, unit, archiveId: file._id })
      const taken = await deps.papers.insert(record)
      if (taken?.includes('same')) throw new AppError('expected-paper.twice')
      return taken ? null : { id: record._id, version: 1 }
    },
    replay: async () => {
      const record = await deps.papers.findByCreateKey(createKeyOf(call))
      const fact = factOfKey(record, call)
      return record && fact && fact !== 'other-body' ? answerOf(record._id, fact) : fact && 'other-body'
    },
  })
