import type { RouteInput } from '@shared/contract/route'
import type { openScan as contract } from '@shared/contract/scans'
import { linkFact } from '@shared/domain/facts/chain'
import type { Actor } from '@shared/domain/policy/roles'
import { may } from '@shared/domain/policy/table'
import { SCAN_RULES } from '@shared/domain/scans/rules'
import { foldScan } from '@shared/domain/scans/table'
import { tidyFileName } from '@shared/domain/uploads/upload-rules'
import { AppError } from '@shared/kernel/app-error'
import { openRecord } from '../../../platform/commands/open'
import type { CommandCall } from '../../../platform/commands/run'
import { newBlobKey } from '../../uploads'
import { sealAbout } from '../about'
import type { ScanDeps } from '../deps'
import { daysFrom, scanFact } from '../fact'
import { present } from '../present'
import type { ScanRecord } from '../record'

type Asked = RouteInput<typeof contract>['body'] & { archiveId: string }

/**
 * Begins an upload: what the file is to be is told, its bytes follow in parts. Two round trips. Throws `archive.not-found`,
 * `scan.paper-not-found`, `scan.no-scan` for a secret paper, `scan.too-large`, and the problems of openRecord.
 */
export async function openScan(deps: ScanDeps, actor: Actor, call: CommandCall, asked: Asked) {
  const createKey = `${actor.id}:${call.key}`
  const record = await openRecord<{ centreId: string; idIndex?: string }, ScanRecord>(call, {
    load: async () => {
      const found = await deps.findPaper(asked.archiveId, asked.paperId)
      if (!found || !may(actor, 'scan.bring', { centreId: found.file.centreId }))
        throw new AppError('archive.not-found')
      if (!found.paper) throw new AppError('scan.paper-not-found')
      if (found.paper.secret) throw new AppError('scan.no-scan', { article: 'N15-secret' })
      if (asked.size > SCAN_RULES.maxBytes)
        throw new AppError('scan.too-large', { data: { limit: '200 MB' } })
      return found.file
    },
    about: ({ idIndex }) => (idIndex ? [idIndex] : []),
    insert: async ({ centreId }) => {
      const fresh = { ...newRecord(deps, actor, call, asked), centreId, createKey }
      return (await deps.scans.insert(fresh)) ? fresh : null
    },
    replay: async () => {
      const known = await deps.scans.findByCreateKey(createKey)
      return known && (known.bodyHash === call.bodyHash ? known : 'other-body')
    },
  })
  return present(deps, record, actor)
}

function newRecord(
  deps: ScanDeps,
  actor: Actor,
  call: CommandCall,
  { archiveId, paperId, name, size, sha256, firstPage }: Asked,
): Omit<ScanRecord, 'centreId' | 'createKey'> {
  const _id = deps.newId()
  const data = { archiveId, paperId, firstPage, size, sha256 }
  const facts = [linkFact([], scanFact('open', actor, call, data), deps.sha256)]
  const about = { name: tidyFileName(name), sha256, key: newBlobKey(deps.suite) }
  return {
    ...{ _id, archiveId, paperId, ownerId: actor.id, bodyHash: call.bodyHash, size, firstPage, facts },
    about: sealAbout(deps, _id, about),
    ...{ parts: {}, version: facts.length, state: foldScan(facts), done: 0, pages: null },
    ...{ returned: [], outbox: [], expiresAt: daysFrom(call.now, SCAN_RULES.unfinishedDays) },
  }
}
