import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Env } from '../config/env'
import { openLocalSeal } from './adapters/e-seal/local-seal'
import { createLocalKeys } from './adapters/keys/local-keys'
import { SEAL_KEYS } from './open-keys'
import { KeyError } from './platform/crypto/key-ring'
import { loadKeys, makeKeyFiles } from './platform/crypto/keys'
import { ensureDataKeys } from './platform/crypto/make-data-key'
import { openSigningRing } from './platform/crypto/signing-ring'
import type { Database } from './platform/mongo/connect'
import { createDataKeyStore } from './platform/mongo/data-key-store'

/**
 * Makes the keys a new installation needs and has not: files of jwt, key-encryption and signing keys, keys of the seals over chains, and the demonstration seal (but for rings given in
 * the environment), and the first data keys. Answers the files it made. Never replaces a key; throws KeyError where people's
 * data are there and the keys to them are not.
 */
export async function initKeys(env: Env, { connection }: Database, now: Date): Promise<string[]> {
  const store = createDataKeyStore(connection)
  if ((await store.list()).length === 0 && (await holdsPeople(connection)))
    throw new KeyError('数据库里已有资料，却没有数据密钥：新的密钥打不开它们。请恢复带有 dataKeys 的备份。')
  const { directory, inline, suite } = env.keys
  const made = await makeKeyFiles(
    directory,
    (['jwt', 'kek'] as const).filter((name) => !inline[name]),
  )
  for (const name of ['signing.json', SEAL_KEYS]) {
    const file = path.join(directory, name)
    if (!existsSync(file)) made.push(file)
    await openSigningRing({ file, create: true })
  }
  const seal = path.join(directory, 'seal.json')
  if (!existsSync(seal)) made.push(seal)
  await openLocalSeal({ file: seal, create: now })
  const { kek } = await loadKeys({ ...env.keys, production: true })
  await ensureDataKeys({ store, provider: createLocalKeys(kek, suite), suite }, true, now)
  return made
}

async function holdsPeople(connection: Database['connection']): Promise<boolean> {
  for (const name of ['accounts', 'archives', 'cases']) {
    if (await connection.collection(name).findOne({}, { projection: { _id: 1 } })) return true
  }
  return false
}
