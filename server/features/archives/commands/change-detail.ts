import { DETAIL_FACT, type DetailKind } from '@shared/domain/archives/details'
import { linkFact, type Sha256 } from '@shared/domain/facts/chain'
import { commitTo } from '@shared/domain/facts/commitments'
import type { Fact } from '@shared/domain/facts/types'
import { SYSTEM } from '@shared/domain/policy/roles'
import { openDetails, sealDetails } from '../details'
import type { ArchiveRecord } from '../record'
import type { ArchiveChange, ArchiveRepository } from '../repository'
import { searchFieldsOf } from '../search/search-fields'

/** One particular of a file as a decided case changes it. `key` names the effect: the same one is carried out once. */
export interface DetailChange {
  caseId: string
  what: DetailKind
  after: string
  key: string
  /** ISO instant. */
  at: string
}

interface ChangeDeps {
  archives: ArchiveRepository
  sha256: Sha256
  newSalt: () => string
  seal: (field: string, id: string, plain: string) => string
  open: (field: string, id: string, sealed: string) => string
  /** The keyed indexes of an ID number, the one to write first. */
  idIndexes: (idNumber: string) => readonly string[]
}

/** The value that stands now, in plain; empty when none is kept. */
export function detailNow(deps: Pick<ChangeDeps, 'open'>, record: ArchiveRecord, what: DetailKind): string {
  if (what === 'name') return record.holderName
  if (what === 'idNumber')
    return record.idNumber ? deps.open('archives.idNumber', record._id, record.idNumber) : ''
  return openDetails(deps, record).now[what] ?? ''
}

const TRIES = 5

/**
 * Changes one particular of a file: a fact that commits to the value before and after, and the value itself, in one
 * write guarded by the version. Carried out already, it changes nothing. Answers the place of the fact.
 */
export async function changeDetail(
  deps: ChangeDeps,
  archiveId: string,
  change: DetailChange,
): Promise<number> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const record = await deps.archives.findById(archiveId)
    if (!record) throw new Error(`archive ${archiveId} does not exist`)
    const done = record.facts.find(({ key }) => key === change.key)
    if (done) return done.seq
    const { fact, ...write } = changeOf(deps, record, change)
    if (await deps.archives.changeDetail(archiveId, record.version, { fact, ...write })) return fact.seq
  }
  throw new Error(`archive ${archiveId} did not stand still`)
}

function changeOf(deps: ChangeDeps, record: ArchiveRecord, change: DetailChange): ArchiveChange {
  const { what, after, caseId } = change
  const before = detailNow(deps, record, what)
  const salt = deps.newSalt()
  const { id, name } = SYSTEM
  const fact: Fact = linkFact(
    record.facts,
    {
      kind: DETAIL_FACT,
      at: change.at,
      by: { kind: 'system', id, role: 'system', name },
      data: { what, caseId },
      sealed: commitTo({ before, after }, salt, deps.sha256),
      key: change.key,
    },
    deps.sha256,
  )
  const known = openDetails(deps, record)
  const details = sealDetails(deps, record._id, {
    ...known,
    now: what === 'name' || what === 'idNumber' ? known.now : { ...known.now, [what]: after },
    changes: [...known.changes, { seq: fact.seq, caseId, what, before, after, salt }],
  })
  return { fact, details, ...ownFields(deps, record, change) }
}

/** What a corrected name or number also changes: under what the file is found. */
function ownFields(deps: ChangeDeps, record: ArchiveRecord, { what, after }: DetailChange) {
  if (what === 'name') return renamed(record, after)
  if (what !== 'idNumber') return {}
  return {
    idNumber: deps.seal('archives.idNumber', record._id, after),
    idIndex: deps.idIndexes(after)[0] ?? '',
  }
}

/** The file under another name; it is still found by the one it had. */
export function renamed(record: ArchiveRecord, holderName: string) {
  const formerNames = [...new Set([...(record.formerNames ?? []), record.holderName])]
  return { holderName, formerNames, ...searchFieldsOf({ ...record, holderName, formerNames }) }
}
