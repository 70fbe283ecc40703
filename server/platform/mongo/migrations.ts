import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type mongoose from 'mongoose'
import { defineCollection } from './collections'
import { classifyDatabaseError } from './errors'

/**
 * One change of stored documents, in batches. A batch may be run again after a crash, so it must be idempotent; the
 * cursor it returns (any JSON) is where the next batch begins, null at first.
 */
export interface Migration {
  /** Unique and never reused, for example `2026-11-22-pinyin-keys`. */
  id: string
  batch: (connection: mongoose.Connection, cursor: unknown) => Promise<{ cursor: unknown; done: boolean }>
}

export interface MigrationOptions {
  /** Milliseconds a process may take for one batch before another takes over. */
  leaseMs?: number
  /** Milliseconds between two looks at a migration that another process is running. */
  pollMs?: number
  log?: (line: string) => void
}

/**
 * Runs the migrations that are not done, in order, and returns once all are, whether by this process or by another.
 * Progress is kept after every batch, so a process that is killed loses at most one batch of work.
 */
export async function runMigrations(
  connection: mongoose.Connection,
  migrations: readonly Migration[],
  options: MigrationOptions = {},
): Promise<void> {
  const run: Run = {
    connection,
    model: migrationModel(connection),
    owner: randomUUID(),
    leaseMs: options.leaseMs ?? 60_000,
    pollMs: options.pollMs ?? 250,
    log: options.log ?? (() => {}),
  }
  for (const migration of migrations) {
    while (!(await advance(run, migration))) await wait(run.pollMs)
  }
}

interface Run {
  connection: mongoose.Connection
  model: mongoose.Model<MigrationDocument>
  owner: string
  leaseMs: number
  pollMs: number
  log: (line: string) => void
}

interface MigrationDocument {
  _id: string
  status: 'running' | 'done'
  cursor: unknown
  batches: number
  owner: string
  leaseUntil: Date
  updatedAt: Date
}

/** Runs a migration as far as it can; true when it is done, false when another process has it. */
async function advance(run: Run, migration: Migration): Promise<boolean> {
  const known = await run.model.findById(migration.id).lean<MigrationDocument>()
  if (known?.status === 'done') return true
  const mine = await acquire(run, migration.id)
  if (!mine) return false
  run.log(`migration ${migration.id}: from batch ${mine.batches + 1}`)
  let { cursor } = mine
  for (;;) {
    const next = await migration.batch(run.connection, cursor)
    cursor = next.cursor
    const kept = await saveProgress(run, migration.id, next)
    if (!kept) return false
    if (next.done) {
      run.log(`migration ${migration.id}: done`)
      return true
    }
  }
}

/** Takes the lease of a migration that is new, or whose process has not been heard of; null when it is taken. */
async function acquire(run: Run, id: string): Promise<MigrationDocument | null> {
  const now = new Date()
  const filter = { _id: id, status: 'running' as const, leaseUntil: { $lte: now } }
  const lease = { owner: run.owner, leaseUntil: new Date(now.getTime() + run.leaseMs), updatedAt: now }
  const setOnInsert = { cursor: null, batches: 0 }
  try {
    return await run.model
      .findOneAndUpdate(
        filter,
        { $set: lease, $setOnInsert: setOnInsert },
        { upsert: true, returnDocument: 'after' },
      )
      .lean<MigrationDocument>()
  } catch (error) {
    if (classifyDatabaseError(error)?.kind === 'duplicate') return null
    throw error
  }
}

/** Keeps the cursor and prolongs the lease; false when another process has taken over meanwhile. */
async function saveProgress(
  run: Run,
  id: string,
  next: { cursor: unknown; done: boolean },
): Promise<boolean> {
  const now = new Date()
  const changes = {
    cursor: next.cursor,
    status: next.done ? ('done' as const) : ('running' as const),
    leaseUntil: new Date(now.getTime() + run.leaseMs),
    updatedAt: now,
  }
  const mine = { _id: id, owner: run.owner }
  const { matchedCount } = await run.model.updateOne(mine, { $set: changes, $inc: { batches: 1 } })
  return matchedCount === 1
}

function migrationModel(connection: mongoose.Connection): mongoose.Model<MigrationDocument> {
  return defineCollection<MigrationDocument>(connection, {
    name: 'migrations',
    schemaVersion: 1,
    definition: {
      _id: { type: String, required: true },
      status: { type: String, enum: ['running', 'done'], required: true },
      cursor: {},
      batches: { type: Number, required: true },
      owner: { type: String, required: true },
      leaseUntil: { type: Date, required: true },
      updatedAt: { type: Date, required: true },
    },
    indexes: [],
  })
}
