import { tableOn } from '@shared/domain/archive/catalogue/table'
import type { OnRecord } from '@shared/domain/archive/intake/compare'
import type { Fact } from '@shared/domain/facts/types'
import { type CatalogueClass, catalogueOf } from '@shared/domain/materials/catalogue-of'
import { type Contents, paperId } from '@shared/domain/materials/contents'
import { type Holder, onRecord } from '@shared/domain/materials/on-record'
import type { Paper } from '@shared/domain/materials/paper'
import type { Day } from '@shared/kernel/dates'
import type { ArchiveRecord } from '../record'
import { holderOf } from './holder'
import type { MaterialDeps } from './record-material'
import { contentsOf, type Entry, openEntries } from './sealed-contents'

/** A file opened, for one request: never to be sent to a person as it is. */
export interface OpenedFile {
  archiveId: string
  centreId: string
  version: number
  holder: Holder
  contents: Contents
  /** What stands beside its facts. */
  entries: readonly Entry[]
  /** Every class in its order, with its papers in theirs. */
  catalogue: CatalogueClass[]
  /** What papers are held to. */
  keyFacts: OnRecord
}

/** What is in a file, arranged by the table of the day. `record` as findById gives it. */
export function openFile(deps: Pick<MaterialDeps, 'open'>, record: ArchiveRecord, today: Day): OpenedFile {
  const entries = openEntries(deps, record)
  const contents = contentsOf(record.facts, entries)
  const holder = holderOf(deps, record, today)
  return {
    archiveId: record._id,
    centreId: record.centreId,
    version: record.version,
    ...{ holder, contents, entries },
    catalogue: catalogueOf(contents, tableOn(today)),
    keyFacts: onRecord(holder, contents),
  }
}

/** The same by its id, in one round trip; null for no such file. Staff only, and whoever shows any of it logs the look. */
export async function readContents(
  deps: Pick<MaterialDeps, 'open' | 'ledgers'>,
  archiveId: string,
  today: Day,
): Promise<OpenedFile | null> {
  const record = await deps.ledgers.findById(archiveId)
  return record && openFile(deps, record, today)
}

/** A paper as it was filed, whatever was corrected since; `cameOn`: the day it was handed in, where that is known. */
export interface FiledNow {
  id: string
  fact: Fact
  paper: Paper
  cameOn: Day | null
}

/** The paper that a fact of a file brought, for an effect of it. One round trip. Throws where that fact brought none. */
export async function readFiled(
  deps: Pick<MaterialDeps, 'open' | 'ledgers'>,
  archiveId: string,
  seq: number,
): Promise<FiledNow> {
  const record = await deps.ledgers.findById(archiveId)
  const fact = record?.facts.find((one) => one.seq === seq && one.kind === 'file-paper')
  const entry = record && openEntries(deps, record).find((one) => one.seq === seq)
  if (!fact || !entry) throw new Error(`archive ${archiveId} has no paper at ${seq}`)
  const { cameOn } = fact.data
  const came = typeof cameOn === 'string' ? cameOn : null
  return { id: paperId(seq), fact, paper: entry.plain as Paper, cameOn: came }
}
