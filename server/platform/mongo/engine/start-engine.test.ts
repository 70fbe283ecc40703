import { existsSync, statSync } from 'node:fs'
import { connect } from 'node:net'
import path from 'node:path'
import { isAlive, startTestProcess, until } from '@test/support/child-process'
import { temporaryDirectory } from '@test/support/engine'
import mongoose from 'mongoose'
import { afterAll, describe, expect, it } from 'vitest'
import { SOCKET_NAME } from './protocol'
import { socketDirFor } from './socket-path'
import { type Engine, type EngineOptions, startEngine } from './start-engine'
import { EngineLocked } from './unavailable'

const options = (): EngineOptions => ({
  dataDir: temporaryDirectory('danganyiban-engine-'),
  durable: false,
  throwAway: true,
  cacheMb: 64,
})
const started: Engine[] = []
const start = async (given: EngineOptions): Promise<Engine> => {
  const engine = await startEngine(given)
  started.push(engine)
  return engine
}
const client = (uri: string) =>
  new mongoose.mongo.MongoClient(uri, { serverSelectionTimeoutMS: 5_000 }).connect()

afterAll(() => Promise.all(started.map((engine) => engine.stop())))

describe('own lifetime', () => {
  it('serves on a socket of this user only, locks the directory, and closes cleanly', async () => {
    const given = options()
    const engine = await start(given)
    const socket = path.join(socketDirFor(given.dataDir), SOCKET_NAME)
    expect(statSync(socket).mode & 0o777).toBe(0o600)
    expect(statSync(path.dirname(socket)).mode & 0o777).toBe(0o700)
    await expect(startEngine(given)).rejects.toThrow(EngineLocked)
    await engine.stop()
    expect(await engine.exited).toEqual({ code: 0, signal: null })
    expect(existsSync(path.dirname(socket))).toBe(false)
    expect(existsSync(given.dataDir)).toBe(false)
  })

  it('refuses startSession, which would end it, and outlives bytes that are no message', async () => {
    const { uri, pid } = await start(options())
    const mongo = await client(uri)
    await expect(mongo.db('admin').command({ startSession: 1 })).rejects.toMatchObject({ code: 59 })
    const socketPath = decodeURIComponent(new URL(uri).hostname || (uri.split('//')[1]?.split('/')[0] ?? ''))
    await new Promise<void>((closed) => {
      const socket = connect(socketPath, () => socket.write('GET / HTTP/1.1\r\n\r\n'))
      socket.on('close', () => closed())
      socket.on('error', () => {})
    })
    expect(await mongo.db('admin').command({ ping: 1 })).toMatchObject({ ok: 1 })
    expect(isAlive(pid ?? 0)).toBe(true)
    await mongo.close()
  })

  it('ends when the process that started it is killed', async () => {
    const parent = startTestProcess('engine-process.ts', options())
    const { pid } = JSON.parse(await parent.nextLine()) as { pid: number }
    expect(isAlive(pid)).toBe(true)
    await parent.kill()
    await until(() => !isAlive(pid))
  })

  it('lets the same client go on after it was killed and started again', async () => {
    const given = { ...options(), durable: true, throwAway: false }
    const engine = await start(given)
    const mongo = await client(engine.uri)
    const collection = mongo.db('x').collection<{ _id: string }>('kept')
    await collection.insertOne({ _id: 'before' })
    process.kill(engine.pid ?? 0, 'SIGKILL')
    await engine.exited
    await start({ ...given, throwAway: true })
    await until(async () => (await collection.findOne({ _id: 'before' }).catch(() => null)) !== null)
    await collection.insertOne({ _id: 'after' })
    await mongo.close()
  })
})

describe('shared lifetime', () => {
  it('is joined by others, outlives its starter, and ends when nobody is connected', async () => {
    const given: EngineOptions = { ...options(), lifetime: 'shared', idleExitMs: 500 }
    const starter = startTestProcess('engine-process.ts', given)
    const { pid, uri } = JSON.parse(await starter.nextLine()) as { pid: number; uri: string }
    const joined = await startEngine(given)
    expect(joined).toMatchObject({ joined: true, uri })
    const mongo = await client(joined.uri)
    await starter.kill()
    expect(await mongo.db('admin').command({ ping: 1 })).toMatchObject({ ok: 1 })
    expect(isAlive(pid)).toBe(true)
    await mongo.close()
    await until(() => !isAlive(pid))
  })

  it('is started once when several start it at the same moment', async () => {
    // Idle for longer than the slowest of them needs to find it: it once ended before they came, on a busy machine.
    const given: EngineOptions = { ...options(), lifetime: 'shared', idleExitMs: 3_000 }
    const engines = await Promise.all([startEngine(given), startEngine(given), startEngine(given)])
    expect(engines.filter(({ joined }) => !joined)).toHaveLength(1)
    expect(new Set(engines.map(({ uri }) => uri)).size).toBe(1)
    await Promise.all(engines.filter(({ joined }) => !joined).map(({ exited }) => exited))
  })
})
