import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ringFromText } from './key-ring'
import { loadKeys, makeKeyFiles } from './keys'

let directory = ''
beforeEach(() => {
  directory = join(mkdtempSync(join(tmpdir(), 'keys-')), 'keys')
})
afterEach(() => rmSync(join(directory, '..'), { recursive: true, force: true }))

const secret = (bytes = 32) => randomBytes(bytes).toString('base64')
const raw = (ring: ReturnType<typeof ringFromText>, kid: string) => ring.keys.get(kid)?.export()

describe('keys in development', () => {
  it('are made once, with mode 0600, and are the same at the next start', async () => {
    const first = await loadKeys({ directory, production: false })
    const second = await loadKeys({ directory, production: false })
    expect(readdirSync(directory).sort()).toEqual(['jwt.json', 'kek.json'])
    for (const file of readdirSync(directory))
      expect(statSync(join(directory, file)).mode & 0o777).toBe(0o600)
    for (const name of ['jwt', 'kek'] as const) {
      expect(raw(first[name], '1')).toEqual(raw(second[name], '1'))
      expect(raw(first[name], '1')).toHaveLength(32)
    }
    expect(first.oneTimeCode.export()).toEqual(second.oneTimeCode.export())
    expect(raw(first.jwt, '1')).not.toEqual(raw(first.kek, '1'))
    expect(first.oneTimeCode.export()).not.toEqual(raw(first.jwt, '1'))
  })

  it('do not print', async () => {
    const keys = await loadKeys({ directory, production: false })
    const { keys: written } = JSON.parse(readFileSync(join(directory, 'jwt.json'), 'utf8'))
    const printed = inspect(keys, { depth: 9 }) + JSON.stringify(keys)
    expect(printed).not.toContain(written['1'])
    expect(printed).not.toContain(Buffer.from(written['1'], 'base64').toString('hex'))
  })

  it('are the same for processes that start at once, and leave no drafts', async () => {
    const starts = await Promise.all(
      Array.from({ length: 6 }, () => loadKeys({ directory, production: false })),
    )
    const secrets = starts.map((keys) => raw(keys.kek, '1')?.toString('hex'))
    expect(new Set(secrets).size).toBe(1)
    expect(readdirSync(directory)).toHaveLength(2)
  })
})

describe('keys in production', () => {
  it('are never made: the start stops and names variable and file', async () => {
    await expect(loadKeys({ directory, production: true })).rejects.toThrow(/JWT_KEYS.*jwt\.json/)
  })

  it('come from the environment, the first key in use, the older still there', async () => {
    const inline = { jwt: `b2:${secret(48)},a1:${secret()}`, kek: `2:${secret()}` }
    const keys = await loadKeys({ directory, production: true, inline })
    expect(keys.jwt.current).toBe('b2')
    expect([...keys.jwt.keys.keys()]).toEqual(['b2', 'a1'])
    expect(keys.kek.current).toBe('2')
  })

  it.each([
    ['short', `1:${secret(31)}`, /31 字节，至少 32 字节/],
    ['not base64', '1:***', /base64/],
    ['bad key id', `A.1:${secret()}`, /第 1 把密钥的编号/],
    ['no key id', secret(), /base64/],
  ])('%s is refused without showing the key', (_name, text, message) => {
    expect(() => ringFromText(text, 'JWT_KEYS')).toThrow(message)
    expect(() => ringFromText(text, 'JWT_KEYS')).not.toThrow(text.split(':').at(-1) ?? text)
  })

  it.each([
    ['short', secret(31), /KEK_KEYS.*31 字节/],
    ['all the same', Buffer.alloc(32, 1).toString('base64'), /KEK_KEYS.*太弱/],
    ['typed', Buffer.from('this is my very own master key!!').toString('base64'), /KEK_KEYS.*太弱/],
  ])('a key-encryption key that is %s is refused', async (_name, key, message) => {
    const inline = { jwt: `1:${secret()}`, kek: `1:${key}` }
    await expect(loadKeys({ directory, production: true, inline })).rejects.toThrow(message)
  })

  it('are made only by the command that sets an installation up, and never over others', async () => {
    expect(await makeKeyFiles(directory, ['jwt', 'kek'])).toHaveLength(2)
    const { kek } = await loadKeys({ directory, production: true })
    expect(await makeKeyFiles(directory, ['jwt', 'kek'])).toEqual([])
    expect(raw((await loadKeys({ directory, production: true })).kek, '1')).toEqual(raw(kek, '1'))
  })

  it.each(['not json', '{}', '{"current":"2","keys":{}}', '{"current":"1","keys":{"1":5}}', 'null'])(
    'a broken file %j is named, not quoted',
    async (text) => {
      await loadKeys({ directory, production: false })
      writeFileSync(join(directory, 'jwt.json'), text)
      await expect(loadKeys({ directory, production: true })).rejects.toThrow(/jwt\.json：/)
    },
  )
})
