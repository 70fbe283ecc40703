import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createNetwork, type Network } from './network'
import type { Fields, Platform, RunRecord } from './types'

let server: Server
let base = ''

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (part: Buffer) => {
      body += part.toString()
    })
    request.on('end', () => {
      const status = request.url?.startsWith('/refuse') ? 409 : 200
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end(
        JSON.stringify({ method: request.method, url: request.url, body, key: request.headers.key }),
      )
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => server.close())

function connect(platform: Platform): { network: Network; record: RunRecord } {
  const record: RunRecord = {
    requests: [],
    toasts: [],
    titles: [],
    clipboard: [],
    documents: [],
    jsErrors: [],
  }
  return { network: createNetwork(platform, base, record), record }
}

const ask = (network: Network, options: Fields) =>
  new Promise<Fields>((done) => {
    network.request({
      ...options,
      success: (answer) => done({ how: 'success', ...answer }),
      fail: (answer) => done({ how: 'fail', ...answer }),
    })
  })

test.each(['weapp', 'alipay'] as const)(
  '%s: the request arrives whole at the given origin',
  async (platform) => {
    const { network, record } = connect(platform)
    const headers = { key: 'k1' }
    const options = {
      url: 'http://built-in.invalid/a?b=1',
      method: 'POST',
      data: { c: 2 },
      header: headers,
      headers,
    }
    const answer = await ask(network, options)
    expect(answer.data).toEqual({ method: 'POST', url: '/a?b=1', body: '{"c":2}', key: 'k1' })
    expect(answer[platform === 'weapp' ? 'statusCode' : 'status']).toBe(200)
    expect(record.requests).toEqual([{ method: 'POST', url: '/a?b=1', status: 200 }])
  },
)

test('a refusal is an answer for WeChat and a failure for Alipay', async () => {
  const options = { url: 'http://built-in.invalid/refuse' }
  expect(await ask(connect('weapp').network, options)).toMatchObject({ how: 'success', statusCode: 409 })
  expect(await ask(connect('alipay').network, options)).toMatchObject({ how: 'fail', error: 19, status: 409 })
})

test('without a network the call fails and nothing is sent', async () => {
  const { network, record } = connect('weapp')
  network.setOnline(false)
  expect(await ask(network, { url: 'http://built-in.invalid/a' })).toMatchObject({ how: 'fail' })
  expect(record.requests).toEqual([])
  expect(network.pending()).toBe(0)
})

test('a downloaded file has the bytes the server sent', async () => {
  const { network } = connect('weapp')
  const answer = await new Promise<Fields>((done) => {
    network.downloadFile({ url: 'http://built-in.invalid/file', success: done })
  })
  expect(network.fileOf(String(answer.tempFilePath))?.toString()).toContain('"url":"/file"')
})
