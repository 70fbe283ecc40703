import type { GraduateRegister, NumberVerdict } from '@server/platform/ports/graduate-register'
import { z } from 'zod'
import { askSigned, type SignedService } from '../signed-exchange/ask-signed'

const ANSWER = z.object({
  result: z.enum(['VALID', 'OTHER_NAME', 'UNKNOWN']),
  destination: z.string().max(200).default(''),
})

const KINDS = { 'transfer-no': 'TRANSFER', 'check-no': 'CHECK' } as const
const VERDICTS = { OTHER_NAME: 'other-name', UNKNOWN: 'unknown' } as const

/**
 * Asks whether a 转递编号 or 核验编号 is this person's, in a format of our own (docs/EXCHANGES.md): the register of
 * the ministry has a page for people, and no interface that is public.
 */
export const createGraduateRegister = (config: SignedService): GraduateRegister => ({
  async check({ name, kind, number }) {
    const answered = await askSigned(config, '/v1/numbers', { name, kind: KINDS[kind], number })
    if (answered.kind === 'unavailable') return unavailable(answered.detail)
    const answer = ANSWER.safeParse(answered.json)
    if (!answer.success) return unavailable('not such an answer')
    const { result, destination } = answer.data
    return result === 'VALID' ? { kind: 'valid', destination } : { kind: VERDICTS[result] }
  },
})

const unavailable = (detail: string): NumberVerdict => ({
  kind: 'unavailable',
  detail: `graduate register: ${detail}`,
})
