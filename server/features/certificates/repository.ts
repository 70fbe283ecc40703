import type { Fact } from '@shared/domain/facts/types'
import type { Connection, Model } from 'mongoose'
import type { OutboxEntry } from '../../platform/jobs/types'
import { defineCollection, insertUnlessTaken, mixed } from '../../platform/mongo/collections'
import { staffReads } from './list-repository'
import type { CertificateChange, CertificateRecord } from './record'

/** For other rooms that join their records to certificates. */
export const CERTIFICATES = 'certificates'

export type CertificateRepository = ReturnType<typeof createCertificateRepository>

const definition = {
  _id: String,
  caseId: String,
  issueKey: String,
  applicantId: String,
  centreId: String,
  series: String,
  year: Number,
  sequence: Number,
  no: String,
  holderName: String,
  idNumber: String,
  idIndex: String,
  last4: String,
  archiveNo: String,
  heldSince: String,
  asked: String,
  issuedOn: String,
  issuedAt: Date,
  validUntil: String,
  token: String,
  sha256: String,
  facts: [mixed],
  version: Number,
  revokedOn: String,
  revokedReason: String,
  proposal: mixed,
  waitingSince: Date,
  replaces: mixed,
  replacedBy: mixed,
  outbox: [mixed],
  outboxAt: Date,
}

const indexes = [
  { keys: { issueKey: 1 }, options: { unique: true, sparse: true } },
  { keys: { caseId: 1, _id: -1 } },
  { keys: { series: 1, sequence: -1 }, options: { unique: true } },
  { keys: { no: 1, centreId: 1 }, options: { unique: true } },
  { keys: { token: 1 }, options: { unique: true } },
  { keys: { applicantId: 1, _id: -1 } },
  { keys: { centreId: 1, _id: -1 } },
  { keys: { centreId: 1, holderName: 1, _id: -1 } },
  { keys: { centreId: 1, waitingSince: 1 } },
  { keys: { idIndex: 1 } },
  { keys: { outboxAt: 1 }, options: { sparse: true } },
] as const

/** What is written with one fact. */
export interface CertificateWrite {
  fact: Fact
  set: CertificateChange
  outbox?: readonly OutboxEntry[]
}

/** One fact and what it changes, when the certificate still stands at that version; null when it does not. */
const appending =
  (model: Model<CertificateRecord>) =>
  (
    { _id, version }: Pick<CertificateRecord, '_id' | 'version'>,
    { fact, set, outbox = [] }: CertificateWrite,
  ): Promise<CertificateRecord | null> => {
    const waiting = set.proposal ? { waitingSince: set.proposal.at } : {}
    const due = outbox.length ? { outboxAt: new Date(fact.at) } : {}
    return model
      .findOneAndUpdate(
        { _id, version },
        {
          $set: { ...set, ...waiting, ...due, version: version + 1 },
          $push: { facts: fact, outbox: { $each: [...outbox] } },
          ...(set.proposal === null ? { $unset: { waitingSince: 1 } } : {}),
        },
        { returnDocument: 'after' },
      )
      .lean<CertificateRecord>()
      .exec()
  }

/** Reads and writes of the certificates room. Every query here has a supporting index. */
export function createCertificateRepository(connection: Connection) {
  const model = defineCollection<CertificateRecord>(connection, {
    name: CERTIFICATES,
    schemaVersion: 2,
    chained: true,
    sealed: [{ path: 'idNumber', index: { path: 'idIndex', of: 'idNumber' } }, { path: 'asked' }],
    definition,
    indexes,
  })
  const one = (filter: Partial<CertificateRecord>): Promise<CertificateRecord | null> =>
    model.findOne(filter).lean<CertificateRecord>().exec()
  return {
    ...staffReads(model),
    findById: (id: string) => one({ _id: id }),
    /** The one issued for a case, or in the place of another certificate. */
    findByIssue: (issueKey: string) => one({ issueKey }),
    findByToken: (token: string) => one({ token }),
    listByApplicant: (applicantId: string): Promise<CertificateRecord[]> =>
      model.find({ applicantId }).sort({ _id: -1 }).limit(50).lean<CertificateRecord[]>().exec(),
    /** Those of a case, newest first. */
    listByCase: (caseId: string): Promise<CertificateRecord[]> =>
      model.find({ caseId }).sort({ _id: -1 }).limit(50).lean<CertificateRecord[]>().exec(),
    /** The last number used in a series; 0 when it has none. */
    lastSequence: async (series: string): Promise<number> => {
      const last = await model
        .findOne({ series })
        .sort({ sequence: -1 })
        .select({ sequence: 1, _id: 0 })
        .lean()
        .exec()
      return last?.sequence ?? 0
    },
    /** 'taken' when it has been issued already; 'number' when another took the number first. */
    insert: async (record: CertificateRecord): Promise<'written' | 'taken' | 'number'> => {
      const held = await insertUnlessTaken(model, record)
      if (!held) return 'written'
      return held.includes('issueKey') ? 'taken' : 'number'
    },
    setRendered: async (id: string, sha256: string): Promise<void> => {
      await model.updateOne({ _id: id }, { $set: { sha256 } })
    },
    append: appending(model),
  }
}
