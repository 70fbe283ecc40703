import { connect } from 'node:net'
import { deflateSync, gzipSync } from 'node:zlib'
import type { ProblemAnswer } from '@shared/contract/problem'
import { useListeners } from '@test/support/listening'
import Koa from 'koa'
import { describe, expect, it } from 'vitest'
import { createLogger } from '../platform/log'
import { jsonBody } from './body'
import { problemAnswers } from './problem'

const listen = useListeners()
const JSON_TYPE = 'application/json'

/** A server that tells what it has read. */
async function reader(): Promise<string> {
  const app = new Koa()
  app.use(problemAnswers(createLogger({ level: 'silent', part: 'test' })))
  app.use(jsonBody)
  app.use((ctx) => {
    ctx.body = { read: ctx.request.body }
  })
  const handle = app.callback()
  return listen((request, response) => void handle(request, response))
}

async function send(body: BodyInit | undefined, headers: Record<string, string>): Promise<unknown> {
  const answer = await fetch(await reader(), { method: 'POST', body: body ?? null, headers })
  const told = (await answer.json()) as { read?: unknown } & Partial<ProblemAnswer>
  return answer.status === 200 ? told.read : told.key
}

const sized = (bytes: number) => JSON.stringify({ a: 'x'.repeat(bytes - 8) })
const given = (text: BodyInit, type = JSON_TYPE) => send(text, { 'content-type': type })

describe('a body', () => {
  it('is read as it was written, whatever the language', async () => {
    const form = { name: '买买提·艾则孜𠮷', list: [1, null, { deep: true }], empty: '' }
    for (const type of [JSON_TYPE, 'application/json; charset=utf-8', 'Application/JSON;charset="UTF-8"'])
      expect(await given(JSON.stringify(form), type)).toEqual(form)
    expect(await given(`\uFEFF${JSON.stringify(form)}`)).toEqual(form)
    expect(await given(' [1]\n')).toEqual([1])
  })

  it('that is not there, or of another type, is an empty object', async () => {
    expect(await send(undefined, {})).toEqual({})
    expect(await send(undefined, { 'content-type': JSON_TYPE })).toEqual({})
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
      expect(await given('{"a":1}', type)).toEqual({})
  })

  it('may be cut between the bytes of a letter on its way', async () => {
    const bytes = Buffer.from('{"name":"档案𠮷"}')
    const url = new URL(await reader())
    for (let cut = 1; cut < bytes.length; cut += 1) {
      const line = connect(Number(url.port), url.hostname)
      const head = `POST / HTTP/1.1\r\nhost: x\r\ncontent-type: ${JSON_TYPE}\r\nconnection: close\r\n`
      line.write(`${head}content-length: ${bytes.length}\r\n\r\n`)
      line.write(bytes.subarray(0, cut))
      await new Promise((done) => setTimeout(done, 2))
      line.end(bytes.subarray(cut))
      const heard: Buffer[] = []
      for await (const chunk of line) heard.push(chunk as Buffer)
      expect(Buffer.concat(heard).toString()).toContain('{"read":{"name":"档案𠮷"}}')
    }
  })

  it('that is no JSON, or neither object nor list, is refused', async () => {
    for (const text of [
      '{',
      '{"a":1',
      '{"a":1}}',
      "{'a':1}",
      '5',
      '"text"',
      'null',
      'true',
      '\uFEFF\uFEFF{}',
    ])
      expect(await given(text), text).toBe('request.not-json')
  })

  it('whose letters could only be guessed is refused', async () => {
    const gbk = Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xb5, 0xb5, 0x22, 0x7d])
    expect(await given(gbk)).toBe('request.not-json')
    for (const type of [
      'application/json; charset=gbk',
      'application/json; charset=utf-16',
      'application/jsonp',
    ])
      expect(await given('{}', type), type).toBe('request.not-json')
  })

  it('may come packed, and is measured unpacked', async () => {
    const packed = (bytes: Uint8Array<ArrayBuffer>, how: string) =>
      send(bytes, { 'content-type': JSON_TYPE, 'content-encoding': how })
    expect(await packed(gzipSync('{"a":1}'), 'gzip')).toEqual({ a: 1 })
    expect(await packed(deflateSync('{"a":1}'), 'deflate')).toEqual({ a: 1 })
    expect(await packed(gzipSync(sized(256 * 1024 + 1)), 'gzip')).toBe('request.too-large')
    expect(await packed(new TextEncoder().encode('{"a":1}'), 'gzip')).toBe('request.not-json')
    expect(await packed(gzipSync('{"a":1}').subarray(0, -9), 'gzip')).toBe('request.not-json')
    expect(await packed(gzipSync('{"a":1}'), 'zstd')).toBe('request.not-json')
  })

  it('may have 256 KB and 20 levels, and no more', async () => {
    const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`
    expect(await given(sized(256 * 1024))).toHaveProperty('a')
    expect(await given(sized(256 * 1024 + 1))).toBe('request.too-large')
    expect(await given(nested(20))).toEqual(JSON.parse(nested(20)))
    expect(await given(nested(21))).toBe('request.too-deep')
    expect(await given(nested(100_000))).toBe('request.too-deep')
  })

  it('has no key that a database or a prototype would take for its own', async () => {
    for (const key of ['$where', 'facts.0', '__proto__', 'constructor', 'prototype']) {
      expect(await given(`{"a":[{"${key}":1}]}`), key).toBe('request.forbidden-key')
    }
    expect(await given('{"a":"$where .__proto__"}')).toEqual({ a: '$where .__proto__' })
  })
})
