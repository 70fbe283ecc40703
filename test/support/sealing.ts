import { hash } from 'node:crypto'
import { createFolderExport } from '@server/adapters/seal-export/folder-export'
import { type ArchiveRecord, createArchiveRepository } from '@server/features/archives'
import { createCaseRepository } from '@server/features/cases'
import {
  chainedCollections,
  createExporter,
  createExportLease,
  createSealRepository,
  markMissed,
  sealOnce,
} from '@server/features/seals'
import type { AccessEntry } from '@server/platform/audit/access-chain'
import { createAccessLog } from '@server/platform/audit/access-log'
import { openSigningRing, type SigningRing } from '@server/platform/crypto/signing-ring'
import { createIdMaker } from '@server/platform/ids'
import { createMetrics } from '@server/platform/metrics'
import { createAccessRecords } from '@server/platform/mongo/access-records'
import { linkFact } from '@shared/domain/facts/chain'
import type { Fact } from '@shared/domain/facts/types'
import type { Connection } from 'mongoose'
import { fixedClock } from './fixed-clock'
import { memoryLog } from './memory-log'

export const sha256 = (text: string): string => hash('sha256', text, 'hex')

/** Whether a signature is one of the ring's over a text. */
export const verifierOf = (ring: SigningRing) => (kid: string, text: string, signature: string) =>
  ring.verify(kid, Buffer.from(text, 'utf8'), Buffer.from(signature, 'base64url'))

const clock = fixedClock()

/** The next fact of a chain, with nothing in it but that it is another than the one before. */
export const nextFact = (facts: readonly Fact[], kind = 'shelve'): Fact =>
  linkFact(
    facts,
    {
      kind,
      at: clock.now().toISOString(),
      by: { kind: 'staff', id: 's-1', role: 'archivist', name: '演示档案员' },
      data: { shelf: `A-${facts.length}`, note: { pages: facts.length, kept: true } },
      sealed: { idNumber: sha256(`salt|${facts.length}`) },
    },
    sha256,
  )

/** A worker's sealer over a connection, as the product makes it, with what a test needs to write chains. */
export async function sealerOn(connection: Connection, folder: string) {
  const archives = createArchiveRepository(connection)
  const cases = createCaseRepository(connection)
  const records = createAccessRecords(connection)
  const newId = createIdMaker(clock)
  const memory = memoryLog()
  const deps = {
    seals: createSealRepository(connection),
    collections: chainedCollections(connection),
    sealRing: await openSigningRing({ file: `${folder}/keys/chain-seals.json`, create: true }),
    exported: createFolderExport(`${folder}/seals`),
    lease: createExportLease(connection, newId()),
    ...{ sha256, clock, log: memory.logger, metrics: createMetrics('test') },
  }
  return {
    deps,
    memory,
    clock,
    seal: () => sealOnce(deps),
    exportSeals: createExporter(deps),
    markMissed: () => markMissed(deps),
    ...writers({ archives, cases, log: createAccessLog({ records, newId }), connection }),
  }
}

interface Stores {
  archives: ReturnType<typeof createArchiveRepository>
  cases: ReturnType<typeof createCaseRepository>
  log: ReturnType<typeof createAccessLog>
  connection: Connection
}

const archiveOf = (id: string, count: number) =>
  ({
    _id: id,
    ...{ archiveNo: `YF-${id}`, previousNo: '', centreId: 'c1', holderName: '演示甲', version: count },
    facts: Array.from({ length: count }).reduce<Fact[]>((facts) => [...facts, nextFact(facts)], []),
  }) as unknown as ArchiveRecord

const writers = ({ archives, cases, log, connection }: Stores) => ({
  addArchive: (id: string, count = 1) => archives.insertMany([archiveOf(id, count)]),
  addArchives: (ids: readonly string[], count = 1) =>
    archives.insertMany(ids.map((id) => archiveOf(id, count))),
  /** Adds a fact to a file by the product's own write. */
  moveArchive: async (id: string) => {
    const record = await archives.findById(id)
    if (!record) throw new Error(`no archive ${id}`)
    if (!(await archives.append(id, record.version, nextFact(record.facts)))) throw new Error('moved on')
  },
  addCase: (id: string) =>
    cases.insert({
      ...{ _id: id, no: `N-${id}`, item: 'custody-certificate', centreId: 'c1', applicantId: 'p1' },
      ...{ applicantName: '演示甲', idNumber: 'x', idIndex: 'x', personal: 'x', identityLevel: 'verified' },
      ...{ createKey: id, version: 1, state: 'submitted', open: true, dueOn: '2026-12-01', queueKey: id },
      ...{ openedAt: '2026-11-01', certificateId: null, handledBy: null, outbox: [] },
      facts: [nextFact([], 'submit')],
    } as never),
  look: (about: string, more: Partial<AccessEntry> = {}) =>
    log.append({
      at: clock.now(),
      by: { kind: 'staff', id: 's-1', name: '演示受理员', roles: ['clerk'], centreId: 'c-1' },
      action: 'archive.read',
      about: { kind: 'archive', id: about },
      subjects: [about],
      purpose: 'case-handling',
      fields: [],
      requestId: 'r-1',
      ...more,
    }),
  collection: (name: string) => connection.collection<Record<string, unknown> & { _id: string }>(name),
})

export type TestSealer = Awaited<ReturnType<typeof sealerOn>>
