import mongoose from 'mongoose'
import { describe, expect, it } from 'vitest'
import { makeDurable } from './durable'
import { refuse } from './refused'
import { commandMessage, FrameSplitter } from './wire'

const { BSON } = mongoose.mongo
const message = (command: object): Buffer => commandMessage(Buffer.from(BSON.serialize(command)), 7)
const commandOf = (bytes: Buffer): Record<string, unknown> => BSON.deserialize(bytes.subarray(21))

describe('framing', () => {
  const first = message({ ping: 1, $db: 'admin' })
  const second = message({ find: 'cases', $db: 'x' })

  it('finds the messages however the bytes are cut', () => {
    const stream = Buffer.concat([first, second, first])
    for (const step of [1, 3, 7, first.length, first.length + 2, stream.length]) {
      const splitter = new FrameSplitter()
      const found: Buffer[] = []
      for (let at = 0; at < stream.length; at += step)
        found.push(...splitter.push(stream.subarray(at, at + step)))
      expect(found).toEqual([first, second, first])
    }
  })

  it('refuses a length no message can have', () => {
    expect(() => new FrameSplitter().push(Buffer.from([1, 0, 0, 0]))).toThrow('bad message length')
    expect(() => new FrameSplitter().push(Buffer.from([0, 0, 0, 0x7f]))).toThrow('bad message length')
  })
})

describe('durable writes', () => {
  const durable = { w: 1, j: true }

  it('replaces the write concern, wherever it stands', () => {
    const sent = { insert: 'cases', writeConcern: { w: 'majority', j: true }, ordered: true, $db: 'x' }
    expect(commandOf(makeDurable(message(sent)))).toEqual({ ...sent, writeConcern: durable })
  })

  it('adds the write concern that is missing, and the lengths fit', () => {
    const changed = makeDurable(message({ update: 'cases', updates: [{ q: { a: /b/i }, u: {} }], $db: 'x' }))
    expect(commandOf(changed).writeConcern).toEqual(durable)
    expect(changed.readInt32LE(0)).toBe(changed.length)
    expect(changed.readInt32LE(21)).toBe(changed.length - 21)
  })

  it('keeps the documents of a section of their own, and drops the checksum', () => {
    const documents = Buffer.from(BSON.serialize({ _id: 'a', text: '档案' }))
    const section = Buffer.concat([Buffer.from([1, 0, 0, 0, 0]), Buffer.from('documents\0'), documents])
    section.writeInt32LE(section.length - 1, 1)
    const sent = Buffer.concat([message({ insert: 'cases', $db: 'x' }), section, Buffer.from([9, 9, 9, 9])])
    sent.writeInt32LE(sent.length, 0)
    sent.writeUInt32LE(1, 16)
    const changed = makeDurable(sent)
    expect(commandOf(changed.subarray(0, 21 + changed.readInt32LE(21))).writeConcern).toEqual(durable)
    expect(changed.subarray(changed.length - section.length)).toEqual(section)
    expect(changed.readUInt32LE(16)).toBe(0)
  })

  it('touches an aggregation only when it writes', () => {
    const reading = message({ aggregate: 'cases', pipeline: [{ $match: { note: '$merge' } }], $db: 'x' })
    const writing = message({ aggregate: 'cases', pipeline: [{ $match: {} }, { $merge: 'sums' }], $db: 'x' })
    expect(makeDurable(reading)).toBe(reading)
    expect(commandOf(makeDurable(writing)).writeConcern).toEqual(durable)
  })

  it('leaves reads and writes without answer alone', () => {
    const read = message({ find: 'cases', $db: 'x' })
    const unanswered = message({ insert: 'cases', writeConcern: { w: 0 }, $db: 'x' })
    unanswered.writeUInt32LE(2, 16)
    expect(makeDurable(read)).toBe(read)
    expect(makeDurable(unanswered)).toBe(unanswered)
  })
})

describe('refused commands', () => {
  it('answers for the engine that there is no such command', () => {
    const reply = refuse(message({ startSession: 1, $db: 'admin' }))
    expect(reply?.requestId).toBe(7)
    expect(BSON.deserialize(reply?.response ?? Buffer.alloc(0))).toMatchObject({ ok: 0, code: 59 })
  })

  it('lets every other command pass', () => {
    expect(refuse(message({ ping: 1, $db: 'admin' }))).toBeNull()
  })
})
