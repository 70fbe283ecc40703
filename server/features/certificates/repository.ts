import type { Connection } from 'mongoose'
import { defineCollection, insertUnlessTaken } from '../../platform/mongo/collections'

/** One certificate. Everything its letter says is frozen here, so that rendering it again gives the same bytes. */
export interface CertificateRecord {
  _id: string
  caseId: string
  applicantId: string
  centreId: string
  /** Kind, year and centre: numbers run without gaps within a series. */
  series: string
  year: number
  sequence: number
  no: string
  holderName: string
  idNumber: string
  /** Keyed index of the ID number, for avoidance. */
  idIndex: string
  last4: string
  archiveNo: string
  heldSince: string
  /** What it is for and for whom, as AskedFor in JSON: sealed, people write it in their own words. */
  asked: string
  issuedOn: string
  issuedAt: Date
  validUntil: string
  token: string
  /** SHA-256 of the stored PDF; null until it is rendered. */
  sha256: string | null
  revokedOn: string | null
}

export type CertificateRepository = ReturnType<typeof createCertificateRepository>

const definition = {
  _id: String,
  caseId: String,
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
  revokedOn: String,
}

/** Reads and writes of the certificates room. Every query here has a supporting index. */
export function createCertificateRepository(connection: Connection) {
  const model = defineCollection<CertificateRecord>(connection, {
    name: 'certificates',
    schemaVersion: 1,
    sealed: [{ path: 'idNumber', index: { path: 'idIndex', of: 'idNumber' } }, { path: 'asked' }],
    definition,
    indexes: [
      { keys: { caseId: 1 }, options: { unique: true } },
      { keys: { series: 1, sequence: -1 }, options: { unique: true } },
      { keys: { no: 1, centreId: 1 }, options: { unique: true } },
      { keys: { token: 1 }, options: { unique: true } },
      { keys: { applicantId: 1, _id: -1 } },
    ],
  })
  const one = (filter: Partial<CertificateRecord>): Promise<CertificateRecord | null> =>
    model.findOne(filter).lean<CertificateRecord>().exec()
  return {
    findById: (id: string) => one({ _id: id }),
    findByCase: (caseId: string) => one({ caseId }),
    findByToken: (token: string) => one({ token }),
    listByApplicant: (applicantId: string): Promise<CertificateRecord[]> =>
      model.find({ applicantId }).sort({ _id: -1 }).limit(50).lean<CertificateRecord[]>().exec(),
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
    /** 'taken' when the case has its certificate already; 'number' when another took the number first. */
    insert: async (record: CertificateRecord): Promise<'written' | 'taken' | 'number'> => {
      const held = await insertUnlessTaken(model, record)
      if (!held) return 'written'
      return held.includes('caseId') ? 'taken' : 'number'
    },
    setRendered: async (id: string, sha256: string): Promise<void> => {
      await model.updateOne({ _id: id }, { $set: { sha256 } })
    },
  }
}
