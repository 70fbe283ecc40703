import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { ArchiveRecord } from '@server/features/archives'
import { deskPlace } from '@server/features/archives/desk/place'
import type { CaseRecord } from '@server/features/cases'
import { projectionsOf } from '@server/features/cases/projections'
import { keepingOf } from '@shared/domain/archives/keeping'
import { foldRecord } from '@shared/domain/archives/record'
import { foldCase } from '@shared/domain/cases/view'
import { firstBrokenFact } from '@shared/domain/facts/chain'
import { itemOf } from '@shared/domain/items/catalogue'
import type { Connection } from 'mongoose'

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

function caseDifferences(record: CaseRecord): string[] {
  const view = foldCase(itemOf(record.item), record.facts)
  const folded = {
    ...projectionsOf(itemOf(record.item), record, view, record.facts),
    version: record.facts.length,
    openedAt: view.openedAt,
  }
  return Object.entries(folded)
    .filter(([name, value]) => !isDeepStrictEqual(record[name as keyof CaseRecord], value))
    .map(
      ([name, value]) =>
        `case ${record._id}: ${name} is ${String(record[name as keyof CaseRecord])}, folded ${String(value)}`,
    )
}

/** Folds every case and file of a database anew and names each difference from what is stored, and each broken chain. */
export async function refoldDifferences(
  connection: Connection,
): Promise<{ folded: number; differences: string[] }> {
  const cases = await connection.collection<CaseRecord>('cases').find().toArray()
  const archives = await connection.collection<ArchiveRecord>('archives').find().toArray()
  const differences = cases.flatMap(caseDifferences)
  for (const record of archives) {
    const { _id, facts, version } = record
    const place = deskPlace(record, '')
    if (String(record.desk) !== String(place.desk))
      differences.push(`archive ${_id}: desk ${String(record.desk)}`)
    const { partOf } = foldRecord(facts)
    if ((record.partOf ?? null) !== partOf) differences.push(`archive ${_id}: part of ${record.partOf}`)
    const keeping = keepingOf(facts)
    if ((record.collectiveId ?? null) !== (keeping.nature === 'collective' ? keeping.collectiveId : null))
      differences.push(`archive ${_id}: kept under ${record.collectiveId}`)
    if (version !== facts.length)
      differences.push(`archive ${_id}: version ${version}, ${facts.length} facts`)
  }
  for (const { _id, facts } of [...cases, ...archives]) {
    const broken = firstBrokenFact(facts, sha256)
    if (broken !== null) differences.push(`${_id}: chain broken at ${broken}`)
  }
  return { folded: cases.length + archives.length, differences }
}
