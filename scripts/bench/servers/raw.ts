import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import mongoose from 'mongoose'

/**
 * The physical limit: node:http and the driver, nothing between them. The same pool, read concern and write concern as the
 * service; GET /archive/INDEX answers one archive by the index the service uses, GET /journey/ID a case, the one at the other
 * end of its journey and its package, POST /case inserts one case like the service's into a collection with the same indexes.
 */
interface Fact {
  kind: string
  data: { result?: Record<string, string> }
}

const { MONGODB_URI = '', PORT = '0' } = process.env
const client = new mongoose.mongo.MongoClient(MONGODB_URI, {
  maxPoolSize: 50,
  w: 'majority',
  journal: true,
  readConcernLevel: 'majority',
})
await client.connect()
const database = client.db('danganyiban')
const archives = database.collection('archives')
const cases = database.collection<{ _id: string }>('rawCases')
const parcels = database.collection<{ _id: string }>('parcels')
const pattern = await prepareCases()

createServer((request, response) => {
  void (request.method === 'POST' ? insert(request, response) : find(request.url ?? '', response))
}).listen(Number(PORT), '127.0.0.1')
process.once('SIGTERM', () => process.exit(0))

async function find(url: string, response: ServerResponse): Promise<void> {
  if (url === '/ready') return send(response, 200, {})
  if (url.startsWith('/journey/')) return send(response, 200, await journey(url.slice('/journey/'.length)))
  const archive = await archives.findOne({ idIndex: decodeURIComponent(url.slice('/archive/'.length)) })
  send(response, archive ? 200 : 404, archive)
}

async function journey(id: string): Promise<unknown[]> {
  const all = database.collection<{ _id: string; facts: Fact[]; parcelKey?: string }>('cases')
  const record = await all.findOne({ _id: id })
  const letter = record?.facts.find(({ kind }) => kind === 'send-letter')
  const other = all.findOne({ _id: letter?.data.result?.outCase ?? '' })
  const parcel = record?.parcelKey ? parcels.findOne({ _id: record.parcelKey }) : null
  return [record, ...(await Promise.all([other, parcel]))]
}

async function insert(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const { form } = JSON.parse(Buffer.concat(chunks).toString()) as { form: object }
  const id = new mongoose.mongo.ObjectId().toHexString()
  const record = { ...pattern, form, _id: id, no: id, createKey: id, queueKey: id }
  await cases.insertOne(record)
  send(response, 201, record)
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

/** A case the service wrote is the pattern; the collection gets the indexes of the service's own. */
async function prepareCases(): Promise<Record<string, unknown>> {
  const model = database.collection('cases')
  const indexes = await model.indexes()
  await cases.createIndexes(indexes.filter(({ name }) => name !== '_id_') as never)
  return (await model.findOne({}, { projection: { _id: 0 } })) ?? {}
}
