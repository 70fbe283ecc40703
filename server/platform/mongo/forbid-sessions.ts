import mongoose from 'mongoose'

/**
 * Makes sessions, transactions and change streams throw in this process, on every connection, in every environment:
 * the embedded engine has none of them, so no code may come to need them. The driver's own implicit sessions (retryable
 * writes on a replica set) are not touched. Idempotent.
 */
export function forbidSessions(): void {
  const driver = mongoose.mongo
  for (const name of ['startSession', 'transaction', 'withSession', 'watch']) {
    replace(mongoose.Connection.prototype, name)
  }
  replace(mongoose.mongo.ClientSession.prototype, 'startTransaction')
  replace(mongoose.mongo.ClientSession.prototype, 'withTransaction')
  replace(mongoose, 'startSession')
  replace(mongoose.Model, 'startSession')
  replace(mongoose.Model, 'watch')
  replace(mongoose.Collection.prototype, 'watch')
  replace(driver.MongoClient.prototype, 'watch')
  replace(driver.Db.prototype, 'watch')
  replace(driver.Collection.prototype, 'watch')
  guardClientSessions(driver.MongoClient.prototype)
}

/** What a forbidden call throws. */
export class ForbiddenDatabaseCall extends Error {
  constructor(name: string) {
    super(
      `${name}() is forbidden: one command is one atomic write of one document (docs/ARCHITECTURE.md, data discipline)`,
    )
    this.name = 'ForbiddenDatabaseCall'
  }
}

const GUARDED = Symbol('sessions forbidden')

function replace(owner: object, name: string): void {
  const forbidden = (): never => {
    throw new ForbiddenDatabaseCall(name)
  }
  Object.defineProperty(owner, name, { value: forbidden, configurable: true, writable: true })
}

/** The driver asks the same method for its implicit sessions (client.withSession does too): those say `explicit: false`. */
function guardClientSessions(prototype: mongoose.mongo.MongoClient & { [GUARDED]?: true }): void {
  if (prototype[GUARDED]) return
  prototype[GUARDED] = true
  const original = prototype.startSession
  prototype.startSession = function startSession(options) {
    const { explicit } = (options ?? {}) as { explicit?: boolean }
    if (explicit !== false) throw new ForbiddenDatabaseCall('startSession')
    return original.call(this, options)
  }
}
