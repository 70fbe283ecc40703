import type { DuplicateReason } from '@shared/domain/archives/duplicates'

/** As much of a record as tells whether another is a duplicate of it. */
export interface Peer {
  _id: string
  centreId: string
  archiveNo: string
  holderName: string
  idIndex?: string
}

/** Two records that cannot both stand as they are. */
export interface Pair {
  one: string
  other: string
  why: DuplicateReason
}

/**
 * The pairs a new record makes with records that are there: the same ID number anywhere (two files of one person, or one
 * number of two names), or the same archive number at one centre.
 */
export function pairsOf(record: Peer, peers: readonly Peer[], indexes: readonly string[]): Pair[] {
  return peers.flatMap((peer): Pair[] => {
    const pair = { one: record._id, other: peer._id }
    if (peer.idIndex !== undefined && indexes.includes(peer.idIndex))
      return [{ ...pair, why: peer.holderName === record.holderName ? 'two-files' : 'one-number-two-names' }]
    const sameNumber = peer.centreId === record.centreId && peer.archiveNo === record.archiveNo
    return sameNumber ? [{ ...pair, why: 'one-archive-number' }] : []
  })
}
