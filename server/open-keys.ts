import { createHmac } from 'node:crypto'
import path from 'node:path'
import type { Env } from '../config/env'
import { createLocalKeys } from './adapters/keys/local-keys'
import type { Clock } from './platform/clock'
import type { BlindIndex } from './platform/crypto/blind-index'
import { openDataKeys } from './platform/crypto/data-keys'
import type { FieldCipher } from './platform/crypto/field-cipher'
import { loadKeys } from './platform/crypto/keys'
import { ensureDataKeys, type KeyMaker } from './platform/crypto/make-data-key'
import { openSigningRing } from './platform/crypto/signing-ring'
import type { Logger } from './platform/log'
import type { Database } from './platform/mongo/connect'
import { createDataKeyStore } from './platform/mongo/data-key-store'

/** The keys that sign the seals over all chains of facts; those of certificates are others. */
export const SEAL_KEYS = 'chain-seals.json'

interface Opening {
  env: Env
  database: Database
  log: Logger
  clock: Clock
}

/** All keys of a process: those of files and environment, and the data keys of the database, which the former unwrap. */
export async function openKeys({ env, database, log, clock }: Opening) {
  const keys = await loadKeys(env.keys)
  const file = path.join(env.keys.directory, 'signing.json')
  const ring = await openSigningRing({ file, create: !env.production })
  const sealRing = await openSigningRing({
    file: path.join(env.keys.directory, SEAL_KEYS),
    create: !env.production,
  })
  const { suite } = env.keys
  const keyMaker: KeyMaker = {
    store: createDataKeyStore(database.connection),
    provider: createLocalKeys(keys.kek, suite),
    suite,
  }
  await ensureDataKeys(keyMaker, !env.production, clock.now())
  const trouble = (error: unknown) => log.error({ err: error }, 'data keys cannot be read')
  const dataKeys = await openDataKeys({ ...keyMaker, clock, trouble })
  const { cipher, index } = dataKeys
  const digest = (purpose: string, text: string) =>
    createHmac('sha256', keys.digest)
      .update(JSON.stringify([purpose, text]))
      .digest('base64url')
  return { keys, ring, sealRing, sealing: { cipher, index, digest, dataKeys, keyMaker } }
}

/** Encryption of single fields as the rooms use it: the field's name and the record's id bind the value to its place. */
export const fieldsOf = ({ cipher, index }: { cipher: FieldCipher; index: BlindIndex }) => ({
  seal: (field: string, id: string, plain: string) => cipher.seal(plain, `${field}:${id}`),
  open: (field: string, id: string, sealed: string) => cipher.open(sealed, `${field}:${id}`),
  idIndexes: (idNumber: string) => index.all('idNumber', idNumber),
  /** The indexes of the ID number of a stored record, whose sealed field is called so. */
  idIndexesIn: (field: string) => (record: { _id: string; idNumber: string; idIndex: string }) =>
    index.allOf('idNumber', record.idIndex, () => cipher.open(record.idNumber, `${field}:${record._id}`)),
})
