import { createCipheriv, createHmac, createSecretKey, randomBytes } from 'node:crypto'
import { createBlindIndex } from '@server/platform/crypto/blind-index'
import { createFieldCipher } from '@server/platform/crypto/field-cipher'
import type { SuiteName } from '@server/platform/crypto/suites/types'
import { testKey, testKeys } from '@test/support/key-sets'
import { atMost, type Figure } from './figure'
import { alternate } from './rounds'
import { median, pairedRatios, saySpread } from './statistics'

const PLAN = { rounds: 40, warmUp: 4 }
const FIELDS = 4_000
const ID = '110101199003070012'
const AAD = 'accounts.idNumber:01jd6x1yq5f3k8'

/**
 * `crypto`: sealing and indexing one ID number, ready to be stored, against bare AES-256-GCM and HMAC-SHA256 of the same
 * bytes. The national suite is told beside it: it does other work, so it has no goal against this.
 */
export async function benchCrypto(): Promise<Figure[]> {
  const national = await against('sm4-cbc-hmac-sm3')
  const ours = await against('aes-256-gcm')
  const detail = `${ours.said}; SM4-CBC + HMAC-SM3 ${national.ratio.toFixed(2)} (${national.said})`
  return [atMost('crypto', ours.ratio, 2.5, { detail })]
}

async function against(suite: SuiteName): Promise<{ ratio: number; said: string }> {
  const [field, index] = [testKeys(testKey(1, suite)), testKeys(testKey(1, suite))]
  const cipher = createFieldCipher(() => field)
  const blind = createBlindIndex(() => index)
  const key = createSecretKey(randomBytes(32))
  const macKey = createSecretKey(randomBytes(32))
  const { ours, bare } = await alternate(PLAN, {
    ours: () => timed((n) => cipher.seal(ID, AAD + n).length + blind.of('idNumber', ID).length),
    bare: () =>
      timed((n) => {
        const iv = randomBytes(12)
        const aes = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(AAD + n))
        const sealed = Buffer.concat([iv, aes.update(ID, 'utf8'), aes.final(), aes.getAuthTag()])
        return sealed.length + createHmac('sha256', macKey).update(ID).digest().length
      }),
  })
  const ratios = pairedRatios(ours, bare)
  const said = `${median(ours).toFixed(1)} µs against ${median(bare).toFixed(1)} µs, ${saySpread(ratios)}`
  return { ratio: ratios.median, said }
}

/** Microseconds a field. */
async function timed(one: (n: number) => number): Promise<number> {
  const began = performance.now()
  let sum = 0
  for (let n = 0; n < FIELDS; n += 1) sum += one(n)
  if (sum === 0) throw new Error('nothing was made')
  return ((performance.now() - began) * 1000) / FIELDS
}
