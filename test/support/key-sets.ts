import { createSecretKey, randomBytes } from 'node:crypto'
import { createKeySet, type DataKey, type KeySet } from '@server/platform/crypto/key-set'
import { suiteOf } from '@server/platform/crypto/suites/suite'
import type { SuiteName } from '@server/platform/crypto/suites/types'
import { readEnv } from '../../config/env'
import { fixedClock } from './fixed-clock'

/** The suite this run of the tests is about. */
export const runSuite = (): SuiteName => readEnv({ FIELD_SUITE: process.env.FIELD_SUITE }).keys.suite

export const otherSuite = (suite: SuiteName): SuiteName =>
  suite === 'aes-256-gcm' ? 'sm4-cbc-hmac-sm3' : 'aes-256-gcm'

/** A data key as a process holds it, in use since ever. */
export function testKey(number: number, suiteName = runSuite(), bytes: Buffer = randomBytes(32)): DataKey {
  const suite = suiteOf(suiteName)
  const secret = createSecretKey(bytes)
  const kid = `${suite.letter}${number}`
  return { kid, number, suite, secret, box: suite.box(secret), activeFrom: new Date(0), retired: false }
}

/** The keys of one purpose without a database; one new key of the run's suite unless others are given. */
export const testKeys = (...keys: DataKey[]): KeySet =>
  createKeySet(keys.length > 0 ? keys : [testKey(1)], fixedClock())
