import type { CarriedState, Carrier, Tracking } from '@server/platform/ports/carrier'
import { z } from 'zod'
import { askSigned, type SignedService } from '../signed-exchange/ask-signed'

const ANSWER = z.discriminatedUnion('result', [
  z.object({ result: z.literal('UNKNOWN') }),
  z.object({
    result: z.enum(['ACCEPTED', 'MOVING', 'DELIVERING', 'DELIVERED', 'RETURNED']),
    /** What has happened, in words for people. */
    text: z.string().max(100).default(''),
    /** ISO 8601. */
    at: z.iso.datetime(),
  }),
])

/**
 * Asks where a package is: POST /v1/parcels {number}, signed both ways, in a format of our own (docs/EXCHANGES.md), since
 * no carrier's interface is public. Answers {result, text, at}.
 */
export const createCarrier = (config: SignedService): Carrier => ({
  async track(number): Promise<Tracking> {
    const answered = await askSigned(config, '/v1/parcels', { number })
    if (answered.kind === 'unavailable') return unavailable(answered.detail)
    const answer = ANSWER.safeParse(answered.json)
    if (!answer.success) return unavailable('not such an answer')
    if (answer.data.result === 'UNKNOWN') return { kind: 'unknown' }
    const { result, text, at } = answer.data
    return { kind: 'known', state: result.toLowerCase() as CarriedState, says: text, at: new Date(at) }
  },
})

const unavailable = (detail: string): Tracking => ({ kind: 'unavailable', detail: `carrier: ${detail}` })
