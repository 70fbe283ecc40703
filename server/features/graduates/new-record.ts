import { linkFact } from '@shared/domain/facts/chain'
import type { FactActor, FactBody } from '@shared/domain/facts/types'
import type { DispatchRow } from '@shared/domain/graduates/check-row'
import type { Day } from '@shared/kernel/dates'
import type { GraduateDeps } from './deps'
import type { GraduateRecord } from './record'
import { commitToSent, sealSent, sentOf } from './sent'

/** In whose name, when and from which list of which school rows come. `at`: ISO instant. */
export interface Listing {
  centreId: string
  listId: string
  school: string
  by: FactActor
  at: string
}

/** A row with its keys, before it is a record. */
export interface KeyedRow extends DispatchRow {
  row: number
  idIndexes: readonly string[]
  naturalKey: string
  transferKey?: string
  channelKey?: string
}

type Deps = Pick<GraduateDeps, 'newId' | 'newSalt' | 'seal' | 'sha256'>

const NOT_HERE = { archiveId: null, arrivedOn: null } as const

/** The record of a row, made by its first fact. */
export function listedRecord(deps: Deps, keyed: KeyedRow, listing: Listing): GraduateRecord {
  const id = deps.newId()
  const { centreId, listId, school, at, by } = listing
  const { row, name, idNumber, idIndexes, naturalKey, sentOn, transferKey, channelKey } = keyed
  const sent = sentOf(keyed, deps.newSalt())
  const body: FactBody = {
    ...{ kind: 'list', at, by, data: { listId, row } },
    sealed: commitToSent(sent, deps.sha256),
  }
  return {
    ...{ _id: id, centreId, listId, row, school, name, naturalKey, sentOn, ...NOT_HERE },
    ...{ idNumber: deps.seal('graduateFiles.idNumber', id, idNumber), idIndex: idIndexes[0] ?? '' },
    ...{ sent: sealSent(deps, id, sent), place: `${sentOn} ${id}`, state: 'sent' },
    ...(transferKey ? { transferKey } : {}),
    ...(channelKey ? { channelKey } : {}),
    ...{ version: 1, facts: [linkFact([], body, deps.sha256)], outbox: [] },
  }
}

/** A file that has come from a school and stands on none of its lists. */
export interface Unlisted {
  archiveId: string
  centreId: string
  school: string
  name: string
  idNumber: string
  idIndex: string
  arrivedOn: Day
  by: FactActor
  at: string
}

export function unlistedRecord(deps: Deps, unlisted: Unlisted): GraduateRecord {
  const id = deps.newId()
  const { archiveId, centreId, school, name, idNumber, idIndex, arrivedOn, by, at } = unlisted
  const body: FactBody = { kind: 'note', at, by, data: { archiveId } }
  return {
    ...{ _id: id, centreId, listId: null, row: null, school, name, idIndex, sent: null, sentOn: null },
    ...{ idNumber: deps.seal('graduateFiles.idNumber', id, idNumber), archiveId, arrivedOn },
    ...{ naturalKey: `arrival:${archiveId}`, place: `${arrivedOn} ${id}`, state: 'unlisted' },
    ...{ version: 1, facts: [linkFact([], body, deps.sha256)], outbox: [] },
  }
}
