import type { Model } from 'mongoose'
import { withoutKin } from '../../platform/avoidance'
import type { CertificateRecord } from './record'

/** Rows of one page. */
export const PAGE = 20
/** Proposals of one list. */
const MOST_WAITING = 100

/** What staff look for; times are parts of ids, which sort by when a certificate was made. */
export interface CertificateSearch {
  centreId: string
  no?: string | undefined
  holderName?: string | undefined
  /** Ids from here on, and below here. */
  from?: string | undefined
  below?: string | undefined
  avoids: readonly string[] | undefined
  /** Rows asked for; a page and one more unless told. */
  limit?: number
}

const isReady = ({ sha256, revokedOn }: Pick<CertificateRecord, 'sha256' | 'revokedOn'>): boolean =>
  sha256 !== null && revokedOn === null

/** What only staff ask of the certificates. */
export const staffReads = (model: Model<CertificateRecord>) => ({
  /** Newest first, without certificates of kin. */
  search: ({ centreId, no, holderName, from, below, avoids, limit = PAGE + 1 }: CertificateSearch) => {
    const range = { ...(from ? { $gte: from } : {}), ...(below ? { $lt: below } : {}) }
    const found = model.find({
      centreId,
      ...(no ? { no } : {}),
      ...(holderName ? { holderName } : {}),
      ...(from || below ? { _id: range } : {}),
      ...withoutKin(avoids, 'idIndex'),
    })
    // A number has one certificate: nothing to sort.
    return (no ? found : found.sort({ _id: -1 })).limit(limit).lean<CertificateRecord[]>().exec()
  },
  /** What waits for a second person at a centre, the oldest first. */
  waitingAt: (centreId: string, avoids: readonly string[] | undefined) =>
    model
      .find({ centreId, waitingSince: { $gt: new Date(0) }, ...withoutKin(avoids, 'idIndex') })
      .sort({ waitingSince: 1 })
      .limit(MOST_WAITING)
      .lean<CertificateRecord[]>()
      .exec(),
  /** Of these cases, how many have a certificate that can be opened and was not revoked. */
  countReady: async (caseIds: readonly string[]): Promise<number> => {
    const made = await model
      .find({ caseId: { $in: [...caseIds] } })
      .select({ caseId: 1, sha256: 1, revokedOn: 1, _id: 0 })
      .lean<Pick<CertificateRecord, 'caseId' | 'sha256' | 'revokedOn'>[]>()
      .exec()
    return new Set(made.filter(isReady).map(({ caseId }) => caseId)).size
  },
})
