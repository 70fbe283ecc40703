import { randomBytes } from 'node:crypto'
import type { FaceChecks } from '@server/platform/ports/face-checks'
import { z } from 'zod'
import { BUDGET_MS } from '../outgoing/ask'
import { type GatewayError, meaningOf } from './codes'
import { type AlipayConfig, callGateway, signedAddress } from './gateway'

const BEGUN = z.object({ certify_id: z.string().min(1).max(64) })
const QUERIED = z.object({ passed: z.enum(['T', 'F']) })

/** Alipay's 身份认证 knows these cards by the beginning of their number; a card of permanent residence (9…) it does not take. */
const cardOf = (idNumber: string): string | null => {
  if (idNumber.startsWith('81') || idNumber.startsWith('82')) return 'RESIDENCE_PERMIT_HK_MC'
  if (idNumber.startsWith('83')) return 'RESIDENCE_PERMIT_TAIWAN'
  return idNumber.startsWith('9') ? null : 'IDENTITY_CARD'
}

/** 32 letters and digits, never given twice: Alipay keeps one check an order number. */
const newOrderNo = (): string => randomBytes(16).toString('hex')

/**
 * Checking a face by Alipay's 身份认证: alipay.user.certify.open.initialize here, .certify as a signed address that the phone
 * opens (my.startAPVerify), .query here: what the phone says of the end is not believed. Alipay is asked to keep no picture.
 */
export const createAlipayFaces = (config: AlipayConfig): FaceChecks => ({
  async begin({ name, idNumber }) {
    const cert_type = cardOf(idNumber)
    if (!cert_type) return unavailable('Alipay takes no card of permanent residence')
    const asked = {
      outer_order_no: newOrderNo(),
      biz_code: 'FACE',
      identity_param: { identity_type: 'CERT_INFO', cert_type, cert_name: name, cert_no: idNumber },
      merchant_config: {
        return_url: `alipays://platformapi/startapp?appId=${config.appId}`,
        face_reserve_strategy: 'never',
      },
    }
    const begun = await callGateway(
      config,
      `${PREFIX}.initialize`,
      contentOf(asked),
      withinBudget(config, BEGUN),
    )
    if (begun.kind !== 'value') return unavailable(begun.kind === 'none' ? begun.detail : said(begun.error))
    const { certify_id } = begun.value
    const url = await signedAddress(config, `${PREFIX}.certify`, contentOf({ certify_id }))
    return { kind: 'begun', certifyId: certify_id, url }
  },
  async verdict(certify_id) {
    const asked = contentOf({ certify_id })
    const answer = await callGateway(config, `${PREFIX}.query`, asked, withinBudget(config, QUERIED))
    if (answer.kind === 'value') return { kind: answer.value.passed === 'T' ? 'passed' : 'failed' }
    if (answer.kind === 'none') return unavailable(answer.detail)
    return answer.error.code === BUSINESS_FAILED ? { kind: 'failed' } : unavailable(said(answer.error))
  },
})

const PREFIX = 'alipay.user.certify.open'
/** The gateway's code for a request that is right and whose business is not: here no such check. */
const BUSINESS_FAILED = '40004'

const contentOf = (content: object) => ({ biz_content: JSON.stringify(content) })
const withinBudget = <T>(config: AlipayConfig, schema: z.ZodType<T>) => ({
  schema,
  signal: AbortSignal.timeout(config.budgetMs ?? BUDGET_MS),
})
const said = (error: GatewayError): string => meaningOf(error).detail
const unavailable = (detail: string) => ({ kind: 'unavailable' as const, detail: `alipay face: ${detail}` })
