import { randomUUID } from 'node:crypto'
import type { Connection } from 'mongoose'
import type { Clock } from '../clock'
import type { DataKeyStore, KeyPurpose } from '../crypto/data-key-record'
import type { DataKeys } from '../crypto/data-keys'
import type { DataKey } from '../crypto/key-set'
import { PURPOSES } from '../crypto/make-data-key'
import type { Logger } from '../log'
import { type CollectionSpec, definedCollections } from './collections'
import { createKeyWalkStore, type KeyWalk, type KeyWalkStore } from './key-walk'
import { type Resealing, resealBatch } from './reseal-batch'

export interface TurningKeys {
  connection: Connection
  dataKeys: DataKeys
  store: DataKeyStore
  clock: Clock
  log: Logger
  /** Milliseconds a dead process holds the walk up; default 30 s. */
  leaseMs?: number
  /** Documents of one batch. */
  size?: number
}

/** Longer than a process can go on writing under an older key: its keys are at most 80 s old, a command takes at most 30 s. */
export const SETTLE_MS = 120_000
/** A pass that left something over is followed by another after this. */
const REST_MS = 60_000
const LEASE_MS = 30_000
const BATCH = 200

/**
 * Makes a function that does one batch of the walk that brings every stored value under the keys in use, and answers
 * whether there was something to do. When a whole pass, begun well after the newest key came into use, finds nothing more,
 * the older keys are retired. May be killed at any moment and run anywhere; costs nothing while no key is being changed.
 */
export function createKeyTurner(turning: TurningKeys): () => Promise<boolean> {
  const owner = randomUUID()
  const walks = createKeyWalkStore(turning.connection)
  return async () => {
    const turns = PURPOSES.map((purpose) => turnOf(turning.dataKeys, purpose))
    if (turns.every(({ older }) => older.length === 0)) return false
    const { clock, leaseMs = LEASE_MS } = turning
    const target = turns.map(({ current }) => current.kid).join(' ')
    const walk = await walks.take(owner, target, clock.now(), leaseMs)
    if (!walk) return false
    const spec = walkedCollections(turning.connection)[walk.at]
    await (spec ? walkOn(turning, walks, walk, spec) : endPass(turning, walks, walk, turns))
    return true
  }
}

/** A key in use, and those that it stands in for. */
interface Turn {
  purpose: KeyPurpose
  current: DataKey
  older: readonly DataKey[]
}

function turnOf(dataKeys: DataKeys, purpose: KeyPurpose): Turn {
  const { current, held } = dataKeys.set(purpose)
  return { purpose, current, older: held.filter(({ number }) => number < current.number) }
}

/** The collections that hold sealed values or indexes, in an order that does not change. */
const walkedCollections = (connection: Connection): CollectionSpec[] =>
  definedCollections(connection)
    .filter(({ sealed, passingIndexes }) => sealed ?? passingIndexes)
    .sort((one, two) => (one.name < two.name ? -1 : 1))

const later = (now: Date, ms: number): Date => new Date(now.getTime() + ms)

async function walkOn(
  turning: TurningKeys,
  walks: KeyWalkStore,
  walk: KeyWalk,
  spec: CollectionSpec,
): Promise<void> {
  const { connection, clock, leaseMs = LEASE_MS, size = BATCH } = turning
  const batch = await resealBatch(connection, spec, resealingOf(turning), { after: walk.cursor, size })
  await walks.keep(walk, {
    at: batch.cursor === null ? walk.at + 1 : walk.at,
    cursor: batch.cursor,
    changed: walk.changed + batch.changed,
    passChanged: walk.passChanged + batch.changed,
    passLeft: walk.passLeft + batch.left,
    leaseUntil: later(clock.now(), leaseMs),
  })
}

/** A pass that met nothing old, and began when nobody could write anything old any more, was the last. */
async function endPass(
  { clock, store, dataKeys, log }: TurningKeys,
  walks: KeyWalkStore,
  walk: KeyWalk,
  turns: readonly Turn[],
): Promise<void> {
  const now = clock.now()
  const settled = later(
    new Date(Math.max(...turns.map(({ current }) => current.activeFrom.getTime()))),
    SETTLE_MS,
  )
  if (walk.passChanged + walk.passLeft === 0 && walk.passBegan >= settled) {
    for (const { purpose, older } of turns)
      for (const { number } of older) await store.retire(`${purpose}:${number}`, now)
    await dataKeys.reload()
    log.info({ keys: walk.target, changed: walk.changed }, 'older data keys are retired')
  }
  const next = now < settled ? settled : later(now, walk.passLeft > 0 ? REST_MS : 0)
  const anew = { at: 0, cursor: null, passChanged: 0, passLeft: 0 }
  await walks.keep(walk, { ...anew, passBegan: next, owner: '', leaseUntil: next })
}

function resealingOf({ dataKeys, log }: TurningKeys): Resealing {
  const { cipher, index } = dataKeys
  const own = `b${dataKeys.set('index').current.kid}.`
  return {
    cipher,
    index,
    isCurrentIndex: (stored) => stored.startsWith(own),
    stuck: (where) => log.error(where, 'a sealed value cannot be brought under the key in use'),
  }
}
