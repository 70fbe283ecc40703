import { createSecretKey, type KeyObject } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { codeOf, isMissing } from '../files'
import { weaknessOf } from './key-strength'

/** Keys by key id. `current` makes new values; the others still read old ones, so that a key can be changed. */
export interface KeyRing {
  current: string
  keys: ReadonlyMap<string, KeyObject>
}

/** A key is missing or unfit. The message names the place and never shows a key. */
export class KeyError extends Error {
  override name = 'KeyError'
}

const MIN_BYTES = 32

/** Builds a ring from raw bytes. Throws KeyError for a bad key id, a key under 32 bytes, or an obviously weak one. */
export function ringOf(current: string, entries: [string, Buffer][], place: string): KeyRing {
  for (const [at, [kid, bytes]] of entries.entries()) {
    // A bad key id is not quoted: it may be a key that lost its id.
    if (!/^[a-z0-9]{1,16}$/.test(kid)) {
      throw new KeyError(`${place}：第 ${at + 1} 把密钥的编号只能用 1–16 位小写字母和数字。`)
    }
    if (bytes.length < MIN_BYTES) {
      throw new KeyError(
        `${place}：密钥 ${kid} 有 ${bytes.length} 字节，至少 ${MIN_BYTES} 字节（base64 编码前）。`,
      )
    }
    const weakness = weaknessOf(bytes)
    if (weakness) throw new KeyError(`${place}：密钥 ${kid} 太弱（${weakness}），请用随机生成的密钥。`)
  }
  const keys = new Map(entries.map(([kid, bytes]) => [kid, createSecretKey(bytes)]))
  if (!keys.has(current)) throw new KeyError(`${place}：当前密钥的编号不在密钥之中。`)
  return { current, keys }
}

/** The key that makes new values. */
export function currentKey(ring: KeyRing): KeyObject {
  const key = ring.keys.get(ring.current)
  if (!key) throw new KeyError('当前密钥的编号不在密钥之中。')
  return key
}

/** The ring written as `kid:base64,kid:base64`, the first in use. `place` is the variable's name, for messages. */
export function ringFromText(text: string, place: string): KeyRing {
  const entries = text.split(',').map((part): [string, Buffer] => {
    const [kid = '', encoded = ''] = part.trim().split(':', 2)
    return [kid, decode(encoded, place)]
  })
  return ringOf(entries[0]?.[0] ?? '', entries, place)
}

/** The ring in a JSON file, or null when there is no such file. */
export async function readRing(file: string): Promise<KeyRing | null> {
  const text = await readIfThere(file)
  if (text === null) return null
  const { current, keys } = parse(text, file)
  const entries = Object.entries(keys).map(([kid, encoded]): [string, Buffer] => [kid, decode(encoded, file)])
  return ringOf(current, entries, file)
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (isMissing(error)) return null
    throw new KeyError(`${file}：无法读取密钥文件（${codeOf(error)}）。`)
  }
}

/** JSON.parse quotes the text it fails on, so its error must not travel on. */
function parse(text: string, file: string): { current: string; keys: Record<string, string> } {
  const bad = new KeyError(`${file}：密钥文件应是 {"current": "1", "keys": {"1": "base64"}} 的形式。`)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw bad
  }
  const { current, keys } = (value ?? {}) as { current?: unknown; keys?: unknown }
  if (typeof current !== 'string' || typeof keys !== 'object' || keys === null) throw bad
  if (!Object.values(keys).every((key) => typeof key === 'string')) throw bad
  return { current, keys: keys as Record<string, string> }
}

function decode(encoded: string, place: string): Buffer {
  if (!/^[A-Za-z0-9+/_-]+={0,2}$/.test(encoded)) throw new KeyError(`${place}：密钥应以 base64 书写。`)
  return Buffer.from(encoded, 'base64')
}
