import { createHmac, createSecretKey } from 'node:crypto'
import { AppError } from '@shared/kernel/app-error'
import type { Clock } from '../clock'
import type { KeyProvider } from '../ports/key-provider'
import { type BlindIndex, createBlindIndex } from './blind-index'
import type { DataKeyRecord, DataKeyStore, KeyPurpose } from './data-key-record'
import { createFieldCipher, type FieldCipher } from './field-cipher'
import { KeyError } from './key-ring'
import { createKeySet, type DataKey, type KeySet } from './key-set'
import { suiteOf } from './suites/suite'

/** The data keys of this process, and what is made with them. */
export interface DataKeys {
  cipher: FieldCipher
  index: BlindIndex
  set(purpose: KeyPurpose): KeySet
  /** Reads the keys anew. Without effect when that fails; the next time follows by itself. */
  reload(): Promise<void>
}

export interface DataKeysOptions {
  store: DataKeyStore
  provider: KeyProvider
  clock: Clock
  /** Told when the keys could not be read anew. */
  trouble?: (error: unknown) => void
}

/** A change of keys is known to every process after this many milliseconds. */
export const RELOAD_MS = 20_000
/** Older keys make nothing new: this process may have missed that a key came into use. */
const STALE_MS = 4 * RELOAD_MS

/**
 * Opens the data keys, and reads them anew every 20 seconds for as long as the store is there. Throws KeyError when there
 * are none, or when the key-encryption key does not open one.
 */
export async function openDataKeys(options: DataKeysOptions): Promise<DataKeys> {
  const known = new Map<string, DataKey>()
  const load = async (): Promise<Record<KeyPurpose, KeySet>> => {
    const records = await options.store.list()
    const of = async (purpose: KeyPurpose): Promise<KeySet> => {
      const own = records.filter((record) => record.purpose === purpose)
      return createKeySet(
        await Promise.all(own.map((record) => openKey(options.provider, record, known))),
        options.clock,
      )
    }
    return { field: await of('field'), index: await of('index') }
  }
  let sets = await load()
  let readAt = performance.now()
  const reload = async (): Promise<void> => {
    try {
      sets = await load()
      readAt = performance.now()
    } catch (error) {
      options.trouble?.(error)
    }
  }
  const again = setInterval(() => void reload(), RELOAD_MS).unref()
  options.store.onClose(() => clearInterval(again))
  const fresh = (purpose: KeyPurpose) => (): KeySet => {
    if (performance.now() - readAt > STALE_MS) throw new AppError('system.unavailable')
    return sets[purpose]
  }
  return {
    cipher: createFieldCipher(fresh('field'), () => void reload()),
    index: createBlindIndex(fresh('index')),
    set: (purpose) => sets[purpose],
    reload,
  }
}

/** What a wrapped key is bound to: it opens for its own purpose, number and suite only. */
export const contextOf = ({ _id, suite }: Pick<DataKeyRecord, '_id' | 'suite'>): string => `${_id}:${suite}`

/** First six bytes of a keyed hash: nothing of the key can be learnt from it. */
export const checkOf = (bytes: Uint8Array): string =>
  createHmac('sha256', bytes).update('danganyiban data-key check').digest().toString('base64url', 0, 6)

/** A key that was opened before is not unwrapped again, so that a new key-encryption key troubles no running process. */
async function openKey(
  provider: KeyProvider,
  record: DataKeyRecord,
  known: Map<string, DataKey>,
): Promise<DataKey> {
  const { kid, number, activeFrom, retiredAt, check, _id } = record
  const place = `${_id} ${check}`
  const before = known.get(place)
  if (before) return { ...before, activeFrom, retired: retiredAt !== null }
  const suite = suiteOf(record.suite)
  const bytes = await provider.unwrap(record, contextOf(record))
  if (checkOf(bytes) !== check) throw new KeyError(`数据密钥 ${_id} 与它的校验值不符。`)
  const secret = createSecretKey(bytes)
  const key = { kid, number, suite, secret, box: suite.box(secret), activeFrom, retired: retiredAt !== null }
  known.set(place, key)
  return key
}
