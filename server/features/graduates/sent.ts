import type { Sha256 } from '@shared/domain/facts/chain'
import { commitTo } from '@shared/domain/facts/commitments'
import type { DispatchRow } from '@shared/domain/graduates/check-row'
import type { GraduateRecord, Sent } from './record'

type Convert = (field: string, id: string, text: string) => string

const FIELD = 'graduateFiles.sent'

export const sentOf = (row: DispatchRow, salt: string): Sent => ({
  salt,
  destination: row.destination,
  transferNo: row.transferNo ?? '',
  checkNo: row.checkNo ?? '',
  channel: row.channel ?? '',
  channelNo: row.channelNo,
})

export const sealSent = (deps: { seal: Convert }, id: string, sent: Sent): string =>
  deps.seal(FIELD, id, JSON.stringify(sent))

/** In plain, for one request; null for what is on no list. */
export const openSent = (
  deps: { open: Convert },
  { _id, sent }: Pick<GraduateRecord, '_id' | 'sent'>,
): Sent | null => (sent === null ? null : (JSON.parse(deps.open(FIELD, _id, sent)) as Sent))

/** What the first fact holds instead of it. */
export const commitToSent = ({ salt, ...values }: Sent, sha256: Sha256): Record<string, string> =>
  commitTo(values, salt, sha256)
