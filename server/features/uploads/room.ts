import type { Actor } from '@shared/domain/policy/roles'
import { tidyFileName, UPLOAD_RULES } from '@shared/domain/uploads/upload-rules'
import { AppError } from '@shared/kernel/app-error'
import { openRecord } from '../../platform/commands/open'
import type { CommandCall } from '../../platform/commands/run'
import { type BlobKey, newBlobKey, openBlob, removeBlob, sha256Of, storeBlob } from './blob'
import type { ReceivedFile, UploadDeps } from './deps'
import { inspect, scan } from './inspect'
import type { UploadRecord } from './repository'

/** What of a file must not stand in plain: how it is called, what it says, and the key to it. */
interface About {
  name: string
  sha256: string
  key: BlobKey
}

const HOUR = 3_600_000

const aboutOf = (deps: UploadDeps, { _id, about }: UploadRecord): About =>
  JSON.parse(deps.open('uploads.about', _id, about)) as About

const present = (deps: UploadDeps, record: UploadRecord) => {
  const { _id: id, type, size, scanned } = record
  return { id, name: aboutOf(deps, record).name, type, size, scanned }
}

/**
 * Takes in one file: looked at, scanned, encrypted, kept for 24 hours until an application takes it. Two round trips. Throws
 * `upload.*`, and the problems of openRecord.
 */
async function bring(deps: UploadDeps, actor: Actor, call: CommandCall, file: ReceivedFile) {
  const createKey = `${actor.id}:${call.key}`
  const record = await openRecord<{ type: string; scanned: boolean }, UploadRecord>(call, {
    load: async () => {
      const type = await inspect(file)
      const { maxWaiting } = UPLOAD_RULES
      if ((await deps.uploads.countWaiting(actor.id, maxWaiting)) >= maxWaiting)
        throw new AppError('upload.too-many')
      return { type, scanned: await scan(deps.scanner, file.bytes) }
    },
    about: () => [],
    insert: async (seen) => {
      const fresh = newRecord(deps, actor, call, file, seen)
      return (await deps.uploads.insert({ ...fresh, createKey })) ? { ...fresh, createKey } : null
    },
    replay: async () => {
      const known = await deps.uploads.findByCreateKey(createKey)
      return known && (known.bodyHash === call.bodyHash ? known : 'other-body')
    },
  })
  // After the record, and by a repeated command too: a process that died between the two leaves nothing lost.
  await storeBlob(deps.storage, record._id, aboutOf(deps, record).key, file.bytes)
  return present(deps, record)
}

function newRecord(
  deps: UploadDeps,
  actor: Actor,
  { bodyHash, now }: CommandCall,
  { name, bytes }: ReceivedFile,
  seen: { type: string; scanned: boolean },
): Omit<UploadRecord, 'createKey'> {
  const _id = deps.newId()
  const about: About = { name: tidyFileName(name), sha256: sha256Of(bytes), key: newBlobKey(deps.suite) }
  return {
    ...{ _id, ownerId: actor.id, bodyHash, ...seen, size: bytes.length, attachedBy: null },
    about: deps.seal('uploads.about', _id, JSON.stringify(about)),
    expiresAt: new Date(now.getTime() + UPLOAD_RULES.waitingHours * HOUR),
  }
}

/** The person's own file. Throws `upload.not-found`, also when it is another's. One round trip. */
async function readOwn(deps: UploadDeps, actor: Actor, id: string) {
  const [record] = await deps.uploads.findOwn([id], actor.id)
  if (!record) throw new AppError('upload.not-found')
  const { name, key } = aboutOf(deps, record)
  return { bytes: await openBlob(deps.storage, id, key), fileName: name, type: record.type }
}

/**
 * Files of a person that wait and have not run out: all of those asked for, with their keys, or null. Nothing is written:
 * the case that names them takes them, and no two cases can (a unique index of theirs). One round trip.
 */
async function waiting(deps: UploadDeps, ownerId: string, ids: readonly string[], now: Date) {
  const found = await deps.uploads.findOwn(ids, ownerId)
  const free = found.filter(({ attachedBy, expiresAt }) => !attachedBy && expiresAt && expiresAt > now)
  if (free.length !== new Set(ids).size) return null
  return free.map((record) => ({ ...present(deps, record), ...aboutOf(deps, record) }))
}

const SWEPT_AT_ONCE = 100
/** Milliseconds: longer than any request lasts, so that a case just being written has its files. */
const GRACE = 10 * 60_000

/** Tells which of these files a case has taken, and which case. */
export type Takers = (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>

/**
 * Removes files that nobody took within their hours; answers how many it looked at. The record goes first, and the key with
 * it. A file whose case is there, but not noted yet, stays.
 */
async function sweep(deps: UploadDeps, now: Date, takers: Takers): Promise<number> {
  const expired = await deps.uploads.listExpired(new Date(now.getTime() - GRACE), SWEPT_AT_ONCE)
  const taken = expired.length ? await takers(expired) : new Map<string, string>()
  for (const id of expired) {
    const caseId = taken.get(id)
    if (caseId !== undefined) await deps.uploads.attach([id], caseId)
    else if (await deps.uploads.removeWaiting(id)) await removeBlob(deps.storage, id)
  }
  return expired.length
}

/** Removes files that nobody may keep: the record and with it the key, then the bytes. May be repeated. */
async function remove(deps: UploadDeps, ids: readonly string[]): Promise<void> {
  await deps.uploads.remove(ids)
  await Promise.all(ids.map((id) => removeBlob(deps.storage, id)))
}

export type UploadRoom = ReturnType<typeof createUploadRoom>

/** Files that people hand in. */
export const createUploadRoom = (deps: UploadDeps) => ({
  bring: (actor: Actor, call: CommandCall, file: ReceivedFile) => bring(deps, actor, call, file),
  readOwn: (actor: Actor, id: string) => readOwn(deps, actor, id),
  waiting: (ownerId: string, ids: readonly string[], now: Date) => waiting(deps, ownerId, ids, now),
  /** Notes the case that took the files; may be repeated. */
  keep: (ids: readonly string[], caseId: string) => deps.uploads.attach(ids, caseId),
  remove: (ids: readonly string[]) => remove(deps, ids),
  open: (id: string, key: BlobKey) => openBlob(deps.storage, id, key),
  sweep: (now: Date, takers: Takers) => sweep(deps, now, takers),
})
