import { randomBytes } from 'node:crypto'
import type { KeyProvider } from '../ports/key-provider'
import type { DataKeyRecord, DataKeyStore, KeyPurpose } from './data-key-record'
import { checkOf, contextOf } from './data-keys'
import { KeyError } from './key-ring'
import { suiteOf } from './suites/suite'
import type { SuiteName } from './suites/types'

const KEY_BYTES = 32
export const PURPOSES: readonly KeyPurpose[] = ['field', 'index']

export interface KeyMaker {
  store: DataKeyStore
  provider: KeyProvider
  suite: SuiteName
}

/**
 * Makes the first data key of each purpose that has none; processes that start together agree on one. Where keys may not
 * be made (`create` false: production) it throws KeyError instead, which says what to do.
 */
export async function ensureDataKeys(maker: KeyMaker, create: boolean, now: Date): Promise<void> {
  const records = await maker.store.list()
  const missing = PURPOSES.filter((purpose) => !records.some((record) => record.purpose === purpose))
  if (missing.length > 0 && !create) {
    throw new KeyError(
      '数据库里没有数据密钥。新装的系统请先运行 npm run keys -- init；若数据库里已有资料，请恢复带有 dataKeys 的备份。',
    )
  }
  for (const purpose of missing) await makeDataKey(maker, purpose, 1, { madeAt: now, activeFrom: now })
}

/** Makes the key of a number, wrapped. False when another process has made it. */
export async function makeDataKey(
  { store, provider, suite }: KeyMaker,
  purpose: KeyPurpose,
  number: number,
  times: { madeAt: Date; activeFrom: Date },
): Promise<boolean> {
  const bytes = randomBytes(KEY_BYTES)
  const head = {
    _id: `${purpose}:${number}`,
    purpose,
    number,
    suite,
    kid: `${suiteOf(suite).letter}${number}`,
  }
  const wrapped = await provider.wrap(bytes, contextOf(head))
  const record: DataKeyRecord = { ...head, ...wrapped, check: checkOf(bytes), ...times, retiredAt: null }
  return store.insert(record)
}
