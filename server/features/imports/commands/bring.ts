import { linkFact } from '@shared/domain/facts/chain'
import { IMPORT_KINDS, type ImportKind, ownerOf } from '@shared/domain/imports/kinds'
import { foldImport } from '@shared/domain/imports/table'
import type { Actor } from '@shared/domain/policy/roles'
import { may } from '@shared/domain/policy/table'
import { tidyFileName } from '@shared/domain/uploads/upload-rules'
import { AppError } from '@shared/kernel/app-error'
import { openRecord } from '../../../platform/commands/open'
import type { CommandCall } from '../../../platform/commands/run'
import { newBlobKey, type ReceivedFile, scan, sha256Of, storeBlob } from '../../uploads'
import { aboutOf, sealAbout } from '../about'
import type { ImportDeps } from '../deps'
import { importFact, keptUntil } from '../fact'
import { type LookedAt, lookAt } from '../look'
import { present } from '../present'
import { type ImportRecord, NO_PROGRESS } from '../record'

/** A table as it is brought: what it is, and whose list. */
export interface Brought {
  kind: ImportKind
  /** '' for a ledger. */
  school: string
  file: ReceivedFile
}

/**
 * Takes in a ledger or a list: looked at from end to end, scanned, encrypted; its columns are matched as far as their titles are known.
 * Nothing of it is registered yet. Two round trips. Throws `table.*`, `upload.infected`, `upload.scanner-away`,
 * `permission.denied` without a centre, `request.invalid` for a list of nobody's, and the problems of openRecord.
 */
export async function bringTable(deps: ImportDeps, actor: Actor, call: CommandCall, brought: Brought) {
  const { kind, school, file } = brought
  const { centreId } = actor
  if (!centreId || !may(actor, 'import.run', { centreId })) throw new AppError('permission.denied')
  if (ownerOf(kind) && school === '')
    throw new AppError('request.invalid', { fields: [{ path: 'school', message: 'field.required' }] })
  const createKey = `${actor.id}:${call.key}`
  const record = await openRecord<LookedAt, ImportRecord>(call, {
    load: async () => {
      const looked = await lookAt(deps.tables, IMPORT_KINDS[kind].columns, file)
      await scan(deps.scanner, file.bytes)
      return looked
    },
    about: () => [],
    insert: async (looked) => {
      const fresh = newRecord(deps, actor, call, brought, looked)
      return (await deps.imports.insert({ ...fresh, centreId, createKey }))
        ? { ...fresh, centreId, createKey }
        : null
    },
    replay: async () => {
      const known = await deps.imports.findByCreateKey(createKey)
      return known && (known.bodyHash === call.bodyHash ? known : 'other-body')
    },
  })
  // After the record, and by a repeated command too: a process that died between the two leaves nothing lost.
  if (record.about !== null) await storeBlob(deps.storage, record._id, aboutOf(deps, record).key, file.bytes)
  return present(deps, record)
}

function newRecord(
  deps: ImportDeps,
  actor: Actor,
  call: CommandCall,
  { kind, school, file: { name, bytes } }: Brought,
  { table, titles, mapping, samples, total }: LookedAt,
): Omit<ImportRecord, 'centreId' | 'createKey'> {
  const _id = deps.newId()
  const { sheet, otherSheets, format, encoding, formulas } = table
  const digest = sha256Of(bytes)
  const about = {
    name: tidyFileName(name),
    sha256: digest,
    key: newBlobKey(deps.suite),
    sheet,
    otherSheets,
    samples,
  }
  const facts = [linkFact([], importFact('bring', actor, call, { sha256: digest, total }), deps.sha256)]
  return {
    ...{
      _id,
      kind,
      school,
      bodyHash: call.bodyHash,
      format,
      encoding,
      formulas,
      total,
      titles,
      mapping,
      facts,
    },
    about: sealAbout(deps, _id, about),
    size: bytes.length,
    version: facts.length,
    state: foldImport(facts),
    progress: NO_PROGRESS,
    outbox: [],
    expiresAt: keptUntil(call.now),
  }
}
