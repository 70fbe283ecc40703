import { linkFact } from '@shared/domain/facts/chain'
import type { FactBody } from '@shared/domain/facts/types'
import type { ImportKind } from '@shared/domain/imports/kinds'
import { foldImport } from '@shared/domain/imports/table'
import { tidyFileName } from '@shared/domain/uploads/upload-rules'
import { openRecord } from '../../platform/commands/open'
import type { CommandCall } from '../../platform/commands/run'
import { newBlobKey, type ReceivedFile, sha256Of, storeBlob } from '../uploads'
import { aboutOf, sealAbout } from './about'
import type { ImportDeps } from './deps'
import { keptUntil } from './fact'
import type { LookedAt } from './look'
import { type ImportRecord, NO_PROGRESS } from './record'

/** A table as it is brought: what it is, and whose list. */
export interface Brought {
  kind: ImportKind
  /** '' for a ledger. */
  school: string
  file: ReceivedFile
}

/** How whoever brings a table does it. */
interface Bringing {
  /** Looks the file through, and scans it. */
  look: () => Promise<LookedAt>
  /** The first fact, with what is said of the file. */
  fact: (data: FactBody['data']) => FactBody
  of: Pick<ImportRecord, 'centreId' | 'createKey' | 'invitation'>
}

/** Keeps a table that was looked at, once per createKey, with its file encrypted. Two round trips. Throws the problems of openRecord. */
export async function takeIn(
  deps: ImportDeps,
  call: CommandCall,
  brought: Brought,
  { look, fact, of }: Bringing,
): Promise<ImportRecord> {
  const { bytes } = brought.file
  const record = await openRecord<LookedAt, ImportRecord>(call, {
    load: look,
    about: () => [],
    insert: async (looked) => {
      const first = fact({ sha256: sha256Of(bytes), total: looked.total })
      const fresh = { ...newRecord(deps, call, brought, looked, first), ...of }
      return (await deps.imports.insert(fresh)) ? fresh : null
    },
    replay: async () => {
      const known = await deps.imports.findByCreateKey(of.createKey)
      return known && (known.bodyHash === call.bodyHash ? known : 'other-body')
    },
  })
  // After the record, and by a repeated command too: a process that died between the two leaves nothing lost.
  if (record.about !== null) await storeBlob(deps.storage, record._id, aboutOf(deps, record).key, bytes)
  return record
}

function newRecord(
  deps: ImportDeps,
  call: CommandCall,
  { kind, school, file: { name, bytes } }: Brought,
  { table, titles, mapping, samples, total }: LookedAt,
  first: FactBody,
): Omit<ImportRecord, 'centreId' | 'createKey'> {
  const _id = deps.newId()
  const { sheet, otherSheets, format, encoding, formulas } = table
  const about = {
    ...{ name: tidyFileName(name), sha256: sha256Of(bytes), key: newBlobKey(deps.suite) },
    ...{ sheet, otherSheets, samples },
  }
  const facts = [linkFact([], first, deps.sha256)]
  return {
    ...{ _id, kind, school, bodyHash: call.bodyHash, format, encoding, formulas, total },
    ...{ titles, mapping, facts, about: sealAbout(deps, _id, about), size: bytes.length },
    ...{ version: facts.length, state: foldImport(facts), progress: NO_PROGRESS, outbox: [] },
    expiresAt: keptUntil(call.now),
  }
}
