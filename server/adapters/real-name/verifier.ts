import type { IdentityVerdict, IdentityVerifier } from '@server/platform/ports/identity-verifier'
import { z } from 'zod'
import { askSigned, type SignedService } from '../signed-exchange/ask-signed'

export type RealNameConfig = SignedService

const ANSWER = z.object({
  result: z.enum(['MATCHED', 'MISMATCH']),
  face: z.enum(['NONE', 'PASSED', 'FAILED']),
  serialNo: z.string().min(1).max(64),
})

/**
 * Asks the authority whether a name and a number belong together, in a format of our own (README of the simulator's page):
 * no authority's own interface is public. Asked again only when the request never left: a face token serves once.
 */
export const createRealNameVerifier = (config: RealNameConfig): IdentityVerifier => ({
  async verify(claim) {
    const { document, name, idNumber, cardNumber, faceToken } = claim
    const answered = await askSigned(config, '/v1/checks', {
      document,
      name,
      idNumber,
      cardNumber,
      faceToken,
    })
    if (answered.kind === 'unavailable') return unavailable(answered.detail)
    return verdictOf(answered.json, faceToken !== undefined)
  },
})

function verdictOf(json: unknown, faceAsked: boolean): IdentityVerdict {
  const answer = ANSWER.safeParse(json)
  if (!answer.success) return unavailable('not such an answer')
  const { result, face, serialNo } = answer.data
  if (result === 'MISMATCH') return { kind: 'mismatch' }
  // A face that was asked for and not judged is no face: the level must never be higher than what was proved.
  if (faceAsked && face !== 'PASSED') return { kind: 'face-failed' }
  return { kind: 'verified', level: faceAsked ? 'face' : 'matched', serialNo }
}

const unavailable = (detail: string): IdentityVerdict => ({
  kind: 'unavailable',
  detail: `real name: ${detail}`,
})
