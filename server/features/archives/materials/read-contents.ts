import { tableOn } from '@shared/domain/archive/catalogue/table'
import type { OnRecord } from '@shared/domain/archive/intake/compare'
import { type CatalogueClass, catalogueOf } from '@shared/domain/materials/catalogue-of'
import type { Contents } from '@shared/domain/materials/contents'
import { type Holder, onRecord } from '@shared/domain/materials/on-record'
import type { Day } from '@shared/kernel/dates'
import type { ArchiveRecord } from '../record'
import { holderOf } from './holder'
import type { MaterialDeps } from './record-material'
import { openContents } from './sealed-contents'

/** A file opened, for one request: never to be sent to a person as it is. */
export interface OpenedFile {
  archiveId: string
  centreId: string
  version: number
  holder: Holder
  contents: Contents
  /** Every class in its order, with its papers in theirs. */
  catalogue: CatalogueClass[]
  /** What papers are held to. */
  keyFacts: OnRecord
}

/** What is in a file, arranged by the table of the day. `record` as findById gives it. */
export function openFile(deps: Pick<MaterialDeps, 'open'>, record: ArchiveRecord, today: Day): OpenedFile {
  const contents = openContents(deps, record)
  const holder = holderOf(deps, record, today)
  return {
    archiveId: record._id,
    centreId: record.centreId,
    version: record.version,
    ...{ holder, contents },
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
