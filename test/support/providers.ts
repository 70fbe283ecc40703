import type { Providers } from '@server/features/accounts'
import type { FaceVerdict } from '@server/platform/ports/face-checks'
import type { IdentityClaim, IdentityVerdict } from '@server/platform/ports/identity-verifier'
import type { ProviderOutcome } from '@server/platform/ports/login-provider'

/** Providers whose codes and answers a test makes: every code is good once. */
export interface TestProviders extends Providers {
  /** A fresh code of a provider for a subject, or of WeChat's phone button for a number. */
  codeFor: (kind: 'weapp' | 'alipay' | 'weapp-phone', value: string) => string
  /** What the authority answers next; a match for everybody by default, of the face where one is given. */
  verdict: ((claim: IdentityClaim) => IdentityVerdict) | null
  /** How every face check of Alipay's ends; passed by default. */
  faceEnds: FaceVerdict
  /** Refuses everything as the providers do when they hold somebody or are down. */
  refusing: 'blocked' | 'busy' | null
}

const REFUSED = { ok: false, error: { kind: 'code' }, detail: 'used or wrong' } as const

/** The default authority: name and number belong together, and so does any face. */
const matching = ({ faceToken }: IdentityClaim): IdentityVerdict => ({
  kind: 'verified',
  level: faceToken ? 'face' : 'matched',
  serialNo: 'test',
})

export function testProviders(): TestProviders {
  const codes = new Map<string, string>()
  let made = 0
  const spend = async (kind: string, code: string): Promise<ProviderOutcome<string>> => {
    if (providers.refusing === 'blocked') return { ok: false, error: { kind: 'blocked' }, detail: 'held' }
    if (providers.refusing === 'busy')
      return { ok: false, error: { kind: 'busy', seconds: 7 }, detail: 'down' }
    const value = codes.get(`${kind} ${code}`)
    codes.delete(`${kind} ${code}`)
    return value === undefined ? REFUSED : { ok: true, value }
  }
  const exchange = (kind: string) => async (code: string) => {
    const spent = await spend(kind, code)
    return spent.ok ? { ok: true as const, value: { subject: spent.value } } : spent
  }
  const phoneOf = async (code: string) => {
    const spent = await spend('weapp-phone', code)
    return spent.ok ? { ok: true as const, value: { phone: spent.value } } : spent
  }
  const providers: TestProviders = {
    refusing: null,
    verdict: null,
    codeFor: (kind, value) => {
      made += 1
      codes.set(`${kind} code-${made}`, value)
      return `code-${made}`
    },
    weapp: { kind: 'weapp', exchange: exchange('weapp'), phoneOf },
    alipay: { kind: 'alipay', exchange: exchange('alipay') },
    verifier: { verify: async (claim) => (providers.verdict ?? matching)(claim) },
    faces: {
      begin: async () => ({ kind: 'begun', certifyId: 'check', url: 'https://alipay.invalid/check' }),
      verdict: async () => providers.faceEnds,
    },
    faceEnds: { kind: 'passed' },
  }
  return providers
}
