import { replayMovements } from '@server/features/archives'
import { deskPlace } from '@server/features/archives/desk/place'
import type { ArchiveRecord } from '@server/features/archives/record'
import { linkFact } from '@shared/domain/facts/chain'
import type { Actor } from '@shared/domain/policy/roles'
import type { TestHouse } from './house'
import { freshCall } from './members'

const AT = '2026-03-02T02:00:00.000Z'
const BY = { kind: 'staff', id: 'test-archivist', role: 'archivist', name: '演示档案员' } as const

/** The clerk who proposed what others confirm. */
export const PROPOSER: Actor = {
  ...{ kind: 'staff', id: 'test-clerk', name: '演示受理员' },
  ...{ roles: ['staff', 'clerk'], centreId: 'demo-centre' },
}

interface Wanted {
  name?: string
  /** Left out: the record is unlinked. */
  idNumber?: string
  archiveNo?: string
  centreId?: string
  /** Flagged beside this record. */
  beside?: string
}

/** A file on its shelf, as movements would have made it, put there by itself. */
export async function shelved({ house }: TestHouse, wanted: Wanted = {}): Promise<ArchiveRecord> {
  const { cases, repositories, newId, cipher, index } = house
  const { sha256 } = cases
  const id = newId()
  const moves = [
    { command: 'register' },
    { command: 'receive', reason: 'ems' },
    { command: 'shelve', reason: 'checked', shelf: '9-9-9' },
  ] as const
  const facts = replayMovements(
    moves.map((move) => ({ ...move, at: AT, by: BY })),
    sha256,
  )
  if (wanted.beside) {
    const data = { with: wanted.beside, why: 'two-files' }
    facts.push(linkFact(facts, { kind: 'flag-duplicate', at: AT, by: BY, data }, sha256))
  }
  const { idNumber } = wanted
  const record: ArchiveRecord = {
    _id: id,
    // A figure in any case: a text of letters only is searched for as a name.
    archiveNo: wanted.archiveNo ?? `TEST-0${id.slice(-8).toUpperCase()}`,
    centreId: wanted.centreId ?? 'demo-centre',
    holderName: wanted.name ?? '云一晴',
    ...(idNumber
      ? {
          idNumber: cipher.seal(idNumber, `archives.idNumber:${id}`),
          idIndex: index.of('idNumber', idNumber),
        }
      : {}),
    version: facts.length,
    facts,
  }
  const placed = { ...record, ...deskPlace(record, AT) }
  await repositories.archives.insertMany([placed])
  return placed
}

/** Two files of one person, each flagged beside the other. */
export async function flaggedPair(
  house: TestHouse,
  idNumber: string,
): Promise<[ArchiveRecord, ArchiveRecord]> {
  const first = await shelved(house, { idNumber })
  const second = await shelved(house, { idNumber, beside: first._id })
  const { ledgers, sha256 } = house.house.ledger
  const fact = linkFact(
    first.facts,
    { kind: 'flag-duplicate', at: AT, by: BY, data: { with: second._id, why: 'two-files' } },
    sha256,
  )
  const facts = [...first.facts, fact]
  const set = deskPlace({ ...first, facts }, AT)
  await ledgers.amend(first._id, first.version, { facts: [fact], set })
  return [{ ...first, ...set, facts, version: facts.length }, second]
}

/** A file for which the clerk has proposed another number. */
export async function proposed(house: TestHouse, wanted: Wanted, idNumber: string): Promise<ArchiveRecord> {
  const { _id: id, version } = await shelved(house, { ...wanted, beside: wanted.beside ?? 'none' })
  const paper = { idNumber, name: '云二晴', paper: 'id-card' } as const
  await house.house.archiveRoom.recordNumber(PROPOSER, freshCall(house, PROPOSER), { id, version, ...paper })
  const record = await house.house.ledger.ledgers.findById(id)
  if (!record) throw new Error('the record is gone')
  return record
}

/** A pair the clerk has found to be of one person; the first answers for both. */
export async function decidedPair(
  house: TestHouse,
  idNumber: string,
): Promise<[ArchiveRecord, ArchiveRecord]> {
  const [one, other] = await flaggedPair(house, idNumber)
  const asked = { id: one._id, version: one.version, other: other._id, otherVersion: other.version }
  const decision = { ...asked, decision: 'same-person', leads: 'one' } as const
  await house.house.archiveRoom.decideDuplicate(PROPOSER, freshCall(house, PROPOSER), decision)
  const found = await house.house.ledger.ledgers.findBoth(one._id, other._id)
  if (!found.one || !found.other) throw new Error('a record is gone')
  return [found.one, found.other]
}

/** The first of a decided pair, of which the clerk wants it decided anew. */
export async function reopeningProposed(
  house: TestHouse,
  idNumber: string,
): Promise<{ _id: string; version: number; other: string }> {
  const [{ _id, version }, other] = await decidedPair(house, idNumber)
  const asked = { id: _id, version, other: other._id, reason: 'mistaken' } as const
  await house.house.archiveRoom.proposeReopening(PROPOSER, freshCall(house, PROPOSER), asked)
  return { _id, version: version + 1, other: other._id }
}
