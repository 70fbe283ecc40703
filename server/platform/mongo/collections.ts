import mongoose from 'mongoose'
import { classifyDatabaseError } from './errors'

/** Type for a field that holds arbitrary JSON. */
export const mixed = mongoose.Schema.Types.Mixed

export interface IndexSpec {
  keys: Readonly<Record<string, 1 | -1>>
  options?: Readonly<IndexOptions>
}

/** No expireAfterSeconds and no collation: the one never runs, the other is unknown, on the embedded engine. */
export interface IndexOptions {
  /** Default: fields and directions, as the database would name it. */
  name?: string
  unique?: boolean
  sparse?: boolean
  partialFilterExpression?: Readonly<Record<string, unknown>>
}

export interface CollectionSpec {
  /** Name of the collection and of the model. */
  name: string
  /** Written to every new document as `schemaVersion`. */
  schemaVersion: number
  /** Mongoose field definitions; a field not named here makes a write or a filter throw. */
  definition: Readonly<Record<string, unknown>>
  indexes: readonly IndexSpec[]
  /** Every field that holds personal data encrypted: the job that changes keys goes by this list. */
  sealed?: readonly SealedField[]
  /** Paths of keyed indexes that stand without their value, in records that are swept away within days. */
  passingIndexes?: readonly string[]
  /**
   * Each document is a chain of facts: a write that adds one marks it `unsealed` in the same stroke, so that the sealer finds
   * it by an index, whatever the clocks say; see features/seals.
   */
  chained?: true
}

/** Where a value sealed by FieldCipher stands, and the keyed index that finds it. */
export interface SealedField {
  /** `identity.idNumber`; `logins[].subject` in every element of a list; `answers.*` in every field of an object. */
  path: string
  /** Its AAD is `<as>:<_id>`; default `<collection>.<path>`. A function is asked with the object around the value. */
  as?: string | ((around: Readonly<Record<string, unknown>>) => string)
  /** The path of the index (in the same element of a list), and the name given to BlindIndex. */
  index?: { path: string; of: string | ((around: Readonly<Record<string, unknown>>) => string) }
}

/**
 * Defines a room's collection on a connection and registers its indexes, which `createIndexes` makes at start. Asking
 * again for the same collection returns the same model; throws when the second definition differs.
 */
export function defineCollection<T>(
  connection: mongoose.Connection,
  spec: CollectionSpec,
): mongoose.Model<T> {
  requirePortableIndexes(spec)
  const registered = registry(connection)
  const known = registered.get(spec.name)
  if (known) {
    if (known.signature !== signatureOf(spec))
      throw new Error(`collection ${spec.name} is defined twice, differently`)
    return connection.model<T>(spec.name)
  }
  const model = connection.model<T>(spec.name, schemaOf<T>(spec), spec.name)
  const indexes = spec.chained ? [...spec.indexes, UNSEALED_INDEX] : spec.indexes
  registered.set(spec.name, { spec: { ...spec, indexes }, signature: signatureOf(spec) })
  return model
}

/**
 * Inserts one record as it is: making a mongoose document of it first costs more than the write itself. As there, a field
 * that the definition does not name makes it throw, and the schema version is written.
 */
export async function insertRecord<T>(model: mongoose.Model<T>, record: T & { _id: string }): Promise<void> {
  await model.collection.insertOne(storedRecord(model, record), { ignoreUndefined: true })
}

/** Inserts many records in any order, on the same terms as insertRecord. */
export async function insertRecords<T>(
  model: mongoose.Model<T>,
  records: readonly (T & { _id: string })[],
): Promise<void> {
  const documents = records.map((record) => storedRecord(model, record))
  await model.collection.insertMany(documents, { ordered: false, ignoreUndefined: true })
}

/** The same in the order given: of a write that breaks off, a beginning stands. */
export async function insertRecordsInOrder<T>(
  model: mongoose.Model<T>,
  records: readonly (T & { _id: string })[],
): Promise<void> {
  const documents = records.map((record) => storedRecord(model, record))
  await model.collection.insertMany(documents, { ordered: true, ignoreUndefined: true })
}

/** The fields of an index by its name in the database, or none for a name that no index of the collection has. */
export function fieldsOfIndex<T>(model: mongoose.Model<T>, index: string): readonly string[] {
  if (index === '_id_') return ['_id']
  const specs = registry(model.db).get(model.modelName)?.spec.indexes ?? []
  const found = specs.find(
    ({ keys, options }) => index === (options?.name ?? Object.entries(keys).flat().join('_')),
  )
  return Object.keys(found?.keys ?? {})
}

/** The document to store for a record. Throws for a field that the definition does not name. */
export function storedRecord<T>(
  { schema, modelName }: mongoose.Model<T>,
  record: T & { _id: string },
): never {
  const unknown = Object.keys(record).find((field) => !(field in schema.paths))
  if (unknown) throw new Error(`${modelName} has no field ${unknown}`)
  const schemaVersion: unknown = schema.path('schemaVersion').options.default
  return { ...record, ...chainMark(schema, record), schemaVersion } as never
}

/** What a write of facts puts beside them in a chained collection, where mongoose does not see the write. */
export const UNSEALED = { unsealed: true } as const

/** A new document of a chained collection waits for its seal from its first fact on. */
const chainMark = (schema: mongoose.Schema, record: object): object =>
  'unsealed' in schema.paths && 'facts' in record && Array.isArray(record.facts) && record.facts.length > 0
    ? UNSEALED
    : {}

/** Inserts one record. Null when it was written; else the fields of the unique index that holds its values already. */
export async function insertUnlessTaken<T>(
  model: mongoose.Model<T>,
  record: T & { _id: string },
): Promise<readonly string[] | null> {
  try {
    await insertRecord(model, record)
    return null
  } catch (error) {
    const failure = classifyDatabaseError(error)
    if (failure?.kind !== 'duplicate') throw error
    return Object.keys(failure.keys)
  }
}

/** Makes every registered index that is not there yet. Throws an Error that names collection and index. */
export async function createIndexes(connection: mongoose.Connection): Promise<void> {
  await Promise.all(definedCollections(connection).map((spec) => createIndexesOf(connection, spec)))
}

/** The collections of a connection, as the rooms have defined them. */
export const definedCollections = (connection: mongoose.Connection): CollectionSpec[] =>
  [...registry(connection).values()].map(({ spec }) => spec)

const UNSEALED_INDEX: IndexSpec = { keys: { unsealed: 1 }, options: { sparse: true } }

interface Registered {
  spec: CollectionSpec
  signature: string
}

const REGISTRIES = new WeakMap<mongoose.Connection, Map<string, Registered>>()

function registry(connection: mongoose.Connection): Map<string, Registered> {
  const known = REGISTRIES.get(connection)
  if (known) return known
  const fresh = new Map<string, Registered>()
  REGISTRIES.set(connection, fresh)
  return fresh
}

function schemaOf<T>(spec: CollectionSpec): mongoose.Schema<T> {
  const definition = {
    ...spec.definition,
    ...(spec.chained ? { unsealed: Boolean, chainSeal: mixed } : {}),
    schemaVersion: { type: Number, required: true, default: spec.schemaVersion },
  } as mongoose.SchemaDefinition
  const schema = new mongoose.Schema(definition, {
    versionKey: false,
    id: false,
    strict: 'throw',
    strictQuery: 'throw',
    minimize: false,
    timestamps: false,
    autoIndex: false,
    autoCreate: false,
  })
  if (spec.chained) markOnUpdate(schema)
  return schema as unknown as mongoose.Schema<T>
}

function markOnUpdate(schema: mongoose.Schema): void {
  schema.pre(['updateOne', 'updateMany', 'findOneAndUpdate'], function () {
    const update = this.getUpdate()
    if (update && '$push' in update && update.$push && 'facts' in update.$push) this.set(UNSEALED)
  })
}

async function createIndexesOf(connection: mongoose.Connection, spec: CollectionSpec): Promise<void> {
  if (spec.indexes.length === 0) return
  const collection = connection.collection(spec.name)
  const descriptions = spec.indexes.map(({ keys, options }) => ({ key: { ...keys }, ...options }))
  try {
    await collection.createIndexes(descriptions)
  } catch {
    // All at once is one round trip; one by one finds the index at fault.
    for (const { key, ...options } of descriptions) {
      await collection.createIndex(key, options).catch((cause: unknown) => {
        const fields = options.name ?? JSON.stringify(key)
        throw new Error(`index ${fields} of ${spec.name} cannot be made: ${String(cause)}`, { cause })
      })
    }
  }
}

function requirePortableIndexes(spec: CollectionSpec): void {
  for (const { options } of spec.indexes) {
    const foreign = ['expireAfterSeconds', 'collation'].find((name) => options && name in options)
    if (foreign) throw new Error(`${spec.name}: ${foreign} does not work on the embedded engine`)
  }
}

function signatureOf(spec: CollectionSpec): string {
  return JSON.stringify([spec.schemaVersion, Object.keys(spec.definition), spec.indexes])
}
