import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ObjectStorage, StorageConflictError } from '@server/platform/ports/object-storage'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createFileStorage } from './file-storage'

const bytesOf = (text: string) => new TextEncoder().encode(text)
let root: string
let storage: ObjectStorage

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'storage-'))
  storage = createFileStorage(join(root, 'objects'))
})
afterEach(() => rm(root, { recursive: true }))

describe('file storage', () => {
  test('gives back what was put, and null for what was not', async () => {
    await storage.put('certificates/2026/a.pdf', bytesOf('one'))
    expect(Buffer.from((await storage.get('certificates/2026/a.pdf'))!).toString()).toBe('one')
    expect(await storage.get('certificates/2026/b.pdf')).toBeNull()
    expect(await storage.get('certificates/2026')).toBeNull()
    expect(await storage.get('certificates/2026/a.pdf/deeper')).toBeNull()
  })

  test('the same bytes again change nothing', async () => {
    await storage.put('a.pdf', bytesOf('one'))
    const before = await stat(join(root, 'objects/a.pdf'))
    await storage.put('a.pdf', bytesOf('one'))
    const after = await stat(join(root, 'objects/a.pdf'))
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs])
  })

  test('other bytes under a used key are refused, and the first stay', async () => {
    await storage.put('a.pdf', bytesOf('one'))
    await expect(storage.put('a.pdf', bytesOf('two'))).rejects.toThrow(StorageConflictError)
    expect(await readFile(join(root, 'objects/a.pdf'), 'utf8')).toBe('one')
  })

  test('of many writers at once one wins whole, the others with other bytes are refused', async () => {
    const texts = Array.from({ length: 12 }, (_, index) => String(index % 3).repeat(50_000))
    const outcomes = await Promise.allSettled(texts.map((text) => storage.put('a.pdf', bytesOf(text))))
    const stored = await readFile(join(root, 'objects/a.pdf'), 'utf8')
    texts.forEach((text, index) => {
      expect(outcomes[index]?.status).toBe(text === stored ? 'fulfilled' : 'rejected')
    })
  })

  test('leaves no half-written file behind', async () => {
    await storage.put('a.pdf', bytesOf('one'))
    await expect(storage.put('a.pdf', bytesOf('two'))).rejects.toThrow()
    expect(await readdir(join(root, 'objects/.incoming'))).toEqual([])
  })

  test('a key never leaves the folder', async () => {
    await writeFile(join(root, 'secret'), 'secret')
    const keys = [
      '../secret',
      '/etc/passwd',
      'a/../../secret',
      '.incoming/x',
      'a//b',
      'a/',
      '',
      'a\0b',
      'a\\b',
      '中',
      'x'.repeat(201),
    ]
    for (const key of keys) {
      await expect(storage.get(key), key).rejects.toThrow(TypeError)
      await expect(storage.put(key, bytesOf('x')), key).rejects.toThrow(TypeError)
    }
  })
})
