import { currentKey, KeyError, type KeyRing } from '../../platform/crypto/key-ring'
import { suiteOf } from '../../platform/crypto/suites/suite'
import type { SuiteName } from '../../platform/crypto/suites/types'
import type { KeyProvider } from '../../platform/ports/key-provider'

/**
 * Key-encryption keys held by this process, from a file or the environment. A wrapped key says by its first letter with
 * which suite it was wrapped; `suite` is the one for new ones.
 */
export function createLocalKeys(ring: KeyRing, suite: SuiteName): KeyProvider {
  const { letter, box } = suiteOf(suite)
  const current = box(currentKey(ring))
  return {
    current: ring.current,
    wrap: async (key, context) => ({
      kekId: ring.current,
      wrapped: `${letter}.${current.seal(key, boundTo(context)).toString('base64url')}`,
    }),
    unwrap: async ({ kekId, wrapped }, context) => {
      const key = ring.keys.get(kekId)
      if (!key) throw new KeyError(`数据密钥由主密钥 ${kekId} 保护，而这里没有这把主密钥。`)
      const [made, body = ''] = wrapped.split('.', 2)
      const { box: boxOf } = suiteOf(made === 's' ? 'sm4-cbc-hmac-sm3' : 'aes-256-gcm')
      const opened = boxOf(key).open(Buffer.from(body, 'base64url'), boundTo(context))
      if (!opened)
        throw new KeyError(`数据密钥不能用主密钥 ${kekId} 打开：主密钥不是原来那把，或数据被改动。`)
      return opened
    },
  }
}

const boundTo = (context: string): string => `data-key:${context}`
