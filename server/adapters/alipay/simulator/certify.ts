import { randomBytes } from 'node:crypto'
import type { Clock } from '@server/platform/clock'
import { z } from 'zod'
import { parseJson } from '../../outgoing/parse-json'

/** What `alipay.user.certify.open.initialize` takes, as published; whatever else comes is refused. */
const ASKED = z.strictObject({
  outer_order_no: z.string().regex(/^[A-Za-z\d]{1,32}$/),
  biz_code: z.enum(['FACE', 'SMART_FACE']),
  identity_param: z.strictObject({
    identity_type: z.literal('CERT_INFO'),
    cert_type: z.enum(['IDENTITY_CARD', 'RESIDENCE_PERMIT_HK_MC', 'RESIDENCE_PERMIT_TAIWAN']),
    cert_name: z.string().min(1),
    cert_no: z.string().min(1),
  }),
  merchant_config: z.strictObject({
    return_url: z.string().min(1),
    face_reserve_strategy: z.enum(['reserve', 'never']).optional(),
  }),
})
const NAMED = z.object({ certify_id: z.string() })

interface Check {
  beganAt: number
  isOpen: boolean
  passed: boolean
}

/** The simulated provider's face checks, in memory only. A check is opened once by a phone, and then ends. */
export interface CertifyState {
  /** Undefined for content that is not as published, or an order number that has come before. */
  begin(content: string): string | undefined
  /** The phone opened its signed address: false when there is no such check, or it is over. */
  open(content: string): boolean
  /** The living face in front of the phone; false unless the phone has opened the check. */
  face(certifyId: string, passes: boolean): boolean
  /** Null when there is no such check. */
  passed(content: string): boolean | null
}

/** As published, a check that was begun is good for 23 hours. */
const LIFE_MS = 23 * 60 * 60_000
const MOST = 5000

export function createCertifyState(clock: Clock): CertifyState {
  const checks = new Map<string, Check>()
  const orders = new Set<string>()
  const now = () => clock.now().getTime()
  const find = (id: string | undefined): Check | undefined => {
    const check = checks.get(id ?? '')
    return check && now() - check.beganAt <= LIFE_MS ? check : undefined
  }
  const named = (content: string) => find(NAMED.safeParse(parseJson(content)).data?.certify_id)
  return {
    begin(content) {
      const asked = ASKED.safeParse(parseJson(content))
      if (!asked.success || orders.has(asked.data.outer_order_no)) return undefined
      orders.add(asked.data.outer_order_no)
      const id = randomBytes(16).toString('hex')
      checks.set(id, { beganAt: now(), isOpen: false, passed: false })
      const [oldest = ''] = checks.keys()
      if (checks.size > MOST) checks.delete(oldest)
      return id
    },
    open(content) {
      const check = named(content)
      if (check) check.isOpen = true
      return check !== undefined
    },
    face(certifyId, passes) {
      const check = find(certifyId)
      if (!check?.isOpen) return false
      check.isOpen = false
      check.passed = passes
      return true
    },
    passed: (content) => named(content)?.passed ?? null,
  }
}
