import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createApp } from '@server/app'
import { apiClient } from '@test/support/api-client'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { listening } from '@test/support/wire'
import type Koa from 'koa'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const database = useDatabase()
const house = useHouse(database, { archives: 0 })
const top = mkdtempSync(path.join(tmpdir(), 'pages-'))
const root = path.join(top, 'h5')
let app: Koa

beforeAll(() => {
  mkdirSync(path.join(root, 'js'), { recursive: true })
  writeFileSync(path.join(root, 'index.html'), '<!doctype html><title>page</title>')
  writeFileSync(path.join(root, 'js', 'app.1a2b3c4d5e.js'), `// ${'x'.repeat(3_000)}`)
  writeFileSync(path.join(top, 'secret.json'), 'secret of the house')
  const settings = { ...house.deps.settings, pages: { citizen: root, staff: root } }
  app = createApp('citizen', { ...house.deps, settings })
})
afterAll(() => rmSync(top, { recursive: true }))

const get = (url: string, headers = {}) => apiClient(app).raw({ method: 'GET', url, headers })

describe('the built pages', () => {
  it('answer every address of a page with the page, which is asked for anew each time', async () => {
    for (const url of ['/', '/apply', '/cases/123', '/v/not-a-token!']) {
      const { status, body, headers } = await get(url)
      expect([url, status, String(body)]).toEqual([url, 200, expect.stringContaining('<title>page')])
      expect(headers['cache-control']).toBe('no-cache')
    }
  })

  it('keep files with hashed names for a year, squeezed where the browser can', async () => {
    const { headers } = await get('/js/app.1a2b3c4d5e.js', { 'accept-encoding': 'gzip' })
    expect(headers['cache-control']).toMatch(/max-age=31536000.*immutable/)
    expect(headers['content-encoding']).toBe('gzip')
  })

  it('lead a scanned code to the page that checks it, and only a code', async () => {
    const { status, headers } = await get('/v/abc.DEF-1_2')
    expect([status, headers.location]).toEqual([302, '/certificate/verify/index?t=abc.DEF-1_2'])
    for (const odd of [
      '/v//elsewhere.example',
      '/v/a%0d%0ab',
      '/v/http:%2f%2felsewhere.example',
      `/v/${'a'.repeat(1_300)}`,
    ])
      expect([odd, (await get(odd)).headers.location]).toEqual([odd, undefined])
  })

  it('lead the code of a receipt to the page that follows a case, with nothing of it in the address', async () => {
    const { status, headers } = await get('/f')
    expect([status, headers.location]).toEqual([302, '/case/follow/index'])
    for (const odd of ['/f/x', '/ff', '/f.js']) expect((await get(odd)).headers.location).toBeUndefined()
  })

  it('lead the code of a letter to the page that answers it', async () => {
    const { status, headers } = await get('/a')
    expect([status, headers.location]).toEqual([302, '/outside/answer/index'])
    for (const odd of ['/a/x', '/aa']) expect((await get(odd)).headers.location).toBeUndefined()
  })

  it('lead the address given to a school to the page where it uploads its lists', async () => {
    const { status, headers } = await get('/x')
    expect([status, headers.location]).toEqual([302, '/outside/school-list/index'])
  })

  it('do not exist for the API: an unknown route there is a problem, never a page', async () => {
    expect((await get('/api/cases/x/y/z')).body).toMatchObject({ code: 'D1009' })
  })

  it('let nobody out of their folder', async () => {
    const wire = await listening(app)
    const ask = (address: string) =>
      new Promise<string>((resolve) => {
        const line = wire.open()
        let answer = ''
        line.on('data', (chunk) => {
          answer += String(chunk)
        })
        line.on('close', () => resolve(answer))
        line.write(`GET ${address} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`)
      })
    const odd = [
      '/../secret.json',
      '/js/../../secret.json',
      '/%2e%2e/secret.json',
      '/..%2fsecret.json',
      '//secret.json',
    ]
    const broken = [
      '/%00.js',
      '/%E0%A4%A',
      '/%E0%A4%A.js',
      '/a\\..\\..\\secret.json',
      '/js/',
      '/js',
      '/.env',
      '/index.html/x.js',
    ]
    for (const address of [...odd, ...broken]) {
      const answer = await ask(address)
      expect([address, answer]).not.toEqual([address, expect.stringContaining('secret of the house')])
      expect([address, answer.split('\r\n')[0]]).toEqual([
        address,
        expect.stringMatching(/^HTTP\/1\.1 [234]\d\d/),
      ])
    }
    await wire.close()
  })
})
