import type mongoose from 'mongoose'
import type { SentCommand } from './commands'

/** How a query was carried out. */
export interface Explained {
  /** Every access to the collection went through an index. */
  indexScan: boolean
  /** Documents read. */
  examined: number
  keysExamined: number
  /** Documents that matched. */
  returned: number
  inMemorySort: boolean
}

export interface FindShape {
  sort?: Readonly<Record<string, unknown>>
  limit?: number
  skip?: number
  projection?: Readonly<Record<string, unknown>>
}

/** Runs a find under explain, with the documents now in the collection. For tests. */
export async function explainFind(
  target: { collection: mongoose.Collection } | mongoose.Collection,
  filter: Readonly<Record<string, unknown>>,
  shape: FindShape = {},
): Promise<Explained> {
  const { conn, name } = 'conn' in target ? target : target.collection
  return explain(conn, { find: name, filter, ...shape })
}

/**
 * Explains the searches of a recorded command: a find as it was; of findAndModify, update, delete, count and distinct
 * the search they begin with; of an aggregation its leading $match, $sort and $limit, every $lookup, and the same of what it is
 * united with. Nothing is written.
 * Commands that search nothing give an empty list.
 */
export async function explainCommand(
  connection: mongoose.Connection,
  sent: SentCommand,
): Promise<Explained[]> {
  const results: Explained[] = []
  for (const find of searchesOf(sent)) results.push(await explain(connection, find))
  if (sent.name === 'aggregate') results.push(...(await explainLookups(connection, sent)))
  return results
}

type Document = Readonly<Record<string, unknown>>

async function explain(connection: mongoose.Connection, find: Document): Promise<Explained> {
  const answer = (await connection.getClient().db(connection.name).command({
    explain: find,
    verbosity: 'executionStats',
  })) as ExplainAnswer
  const stages = [...stageNames(answer.executionStats.executionStages)]
  return {
    indexScan: stages.some((stage) => INDEX_STAGES.has(stage)) && !stages.includes('COLLSCAN'),
    examined: answer.executionStats.totalDocsExamined,
    keysExamined: answer.executionStats.totalKeysExamined,
    returned: answer.executionStats.nReturned,
    inMemorySort: stages.includes('SORT'),
  }
}

/** What each $lookup of an aggregation read. `returned` is what it may have read: one lookup finds a handful of documents. */
async function explainLookups(connection: mongoose.Connection, sent: SentCommand): Promise<Explained[]> {
  const { aggregate, pipeline } = sent.command
  const answer = (await connection
    .getClient()
    .db(connection.name)
    .command({
      explain: { aggregate, pipeline, cursor: {} },
      verbosity: 'executionStats',
    })) as { stages?: LookupStage[] }
  return (answer.stages ?? []).flatMap((stage) =>
    stage.$lookup
      ? [
          {
            indexScan: stage.collectionScans === 0,
            examined: stage.totalDocsExamined,
            keysExamined: stage.totalKeysExamined,
            returned: stage.totalKeysExamined,
            inMemorySort: false,
          },
        ]
      : [],
  )
}

interface LookupStage {
  $lookup?: unknown
  totalDocsExamined: number
  totalKeysExamined: number
  collectionScans: number
}

interface ExplainAnswer {
  executionStats: {
    totalDocsExamined: number
    totalKeysExamined: number
    nReturned: number
    executionStages: unknown
  }
}

/** EXPRESS stages are MongoDB 8's short cut for equality on one indexed field; IDHACK is the one for _id. */
const INDEX_STAGES = new Set([
  'IXSCAN',
  'IDHACK',
  'COUNT_SCAN',
  'DISTINCT_SCAN',
  'EXPRESS_IXSCAN',
  'EXPRESS_CLUSTERED_IXSCAN',
  'CLUSTERED_IXSCAN',
  'ixseek',
])

/** All values of `stage` anywhere in the plan: its shape differs between engines and releases. */
function* stageNames(plan: unknown): Generator<string> {
  if (typeof plan !== 'object' || plan === null) return
  for (const [name, value] of Object.entries(plan)) {
    if (name === 'stage' && typeof value === 'string') yield value === 'scan' ? 'COLLSCAN' : value
    else yield* stageNames(value)
  }
}

function searchesOf({ name, collection, command }: SentCommand): Document[] {
  if (collection === undefined) return []
  const search = (filter: unknown, rest: Document = {}): Document => ({
    find: collection,
    filter: filter ?? {},
    ...rest,
  })
  switch (name) {
    case 'find':
      return [search(command.filter, picked(command, ['sort', 'limit', 'skip', 'projection', 'hint']))]
    case 'findAndModify':
      return [search(command.query, { ...picked(command, ['sort', 'hint']), limit: 1 })]
    case 'update':
      return parts(command.updates).map(({ q, multi }) => search(q, multi ? {} : { limit: 1 }))
    case 'delete':
      return parts(command.deletes).map(({ q, limit }) => search(q, limit ? { limit } : {}))
    case 'count':
    case 'distinct':
      return [search(command.query)]
    case 'aggregate':
      return [search(...leadingStages(command.pipeline)), ...unitedWith(command.pipeline)]
    default:
      return []
  }
}

/** The searches that other collections add to an aggregation. */
const unitedWith = (pipeline: unknown): Document[] =>
  parts(pipeline).flatMap(({ $unionWith }) => {
    if (typeof $unionWith !== 'object' || $unionWith === null) return []
    const { coll, pipeline: own } = $unionWith as Document
    const [filter, rest] = leadingStages(own)
    return [{ find: coll, filter: filter ?? {}, ...rest }]
  })

function leadingStages(pipeline: unknown): [filter: unknown, rest: Document] {
  const found: Record<string, unknown> = {}
  for (const stage of parts(pipeline)) {
    const [operator = ''] = Object.keys(stage)
    if (!['$match', '$sort', '$limit'].includes(operator) || operator in found) break
    found[operator] = stage[operator]
  }
  const rest: Record<string, unknown> = {}
  if (found.$sort) rest.sort = found.$sort
  if (found.$limit) rest.limit = found.$limit
  return [found.$match, rest]
}

function picked(command: Document, names: readonly string[]): Document {
  return Object.fromEntries(
    names.filter((name) => command[name] !== undefined).map((name) => [name, command[name]]),
  )
}

function parts(value: unknown): Document[] {
  return Array.isArray(value) ? (value as Document[]) : []
}
