import type { Fact } from '@shared/domain/facts/types'
import type { LockState } from '@shared/domain/sign-in/lock-rules'
import type { Connection } from 'mongoose'
import { defineCollection, insertUnlessTaken, mixed } from '../../platform/mongo/collections'
import type { Pass } from '../cases'

/** One school that a centre has asked to upload its lists itself. The number given last is the only one that opens anything. */
export interface InvitationRecord {
  _id: string
  centreId: string
  school: string
  /** Keyed digest of centre and school: a school is invited once, and given new numbers. */
  same: string
  pass: Pass
  version: number
  facts: Fact[]
}

/** Invitations of one page: more schools than send to one centre. */
const MOST_LISTED = 200

export type InvitationRepository = ReturnType<typeof createInvitationRepository>

/** Reads and writes of what schools were invited by. Every query here has a supporting index. */
export function createInvitationRepository(connection: Connection) {
  const model = defineCollection<InvitationRecord>(connection, {
    name: 'schoolInvitations',
    schemaVersion: 1,
    chained: true,
    definition: {
      ...{ _id: String, centreId: String, school: String, same: String, pass: mixed },
      ...{ version: Number, facts: [mixed] },
    },
    sealed: [{ path: 'pass.code', as: 'schoolInvitations.code' }],
    indexes: [
      { keys: { same: 1 }, options: { unique: true } },
      { keys: { 'pass.no': 1 }, options: { unique: true } },
      { keys: { centreId: 1, _id: -1 } },
    ],
  })
  return {
    findBySame: (same: string): Promise<InvitationRecord | null> =>
      model.findOne({ same }).lean<InvitationRecord>().exec(),
    findByNo: (no: string): Promise<InvitationRecord | null> =>
      model.findOne({ 'pass.no': no }).lean<InvitationRecord>().exec(),
    /** The schools a centre has invited, newest first. */
    list: (centreId: string): Promise<InvitationRecord[]> =>
      model.find({ centreId }).sort({ _id: -1 }).limit(MOST_LISTED).lean<InvitationRecord[]>().exec(),
    /** False when somebody else invited the school meanwhile. */
    insert: async (record: InvitationRecord): Promise<boolean> =>
      (await insertUnlessTaken(model, record)) === null,
    /** Gives a new number; the one before opens nothing from then on. False when the version had moved on. */
    renew: async (
      { _id, version }: Pick<InvitationRecord, '_id' | 'version'>,
      fact: Fact,
      pass: Pass,
    ): Promise<boolean> => {
      const { matchedCount } = await model.updateOne(
        { _id, version },
        { $set: { pass }, $push: { facts: fact }, $inc: { version: 1 } },
      )
      return matchedCount === 1
    },
    /** Writes how often a number was tried in vain, unless somebody else did meanwhile; false then. */
    setTries: async ({ no, failures }: Pick<Pass, 'no' | 'failures'>, to: LockState): Promise<boolean> => {
      const { matchedCount } = await model.updateOne(
        { 'pass.no': no, 'pass.failures': failures },
        { $set: { 'pass.failures': to.failures, 'pass.lockedUntil': to.lockedUntil } },
      )
      return matchedCount === 1
    },
  }
}
