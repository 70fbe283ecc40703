import { expect, test } from 'vitest'
import { randomKey } from './random-key'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

test('is a version 4 UUID and never repeats', () => {
  const keys = Array.from({ length: 1000 }, () => randomKey())
  expect(keys.every((key) => UUID.test(key))).toBe(true)
  expect(new Set(keys).size).toBe(1000)
})

test('still makes keys where crypto is missing', () => {
  const had = Object.getOwnPropertyDescriptor(globalThis, 'crypto')
  Object.defineProperty(globalThis, 'crypto', { value: undefined, configurable: true })
  const keys = Array.from({ length: 200 }, () => randomKey())
  if (had) Object.defineProperty(globalThis, 'crypto', had)
  expect(keys.every((key) => UUID.test(key))).toBe(true)
  expect(new Set(keys).size).toBe(200)
})

test('sets version and variant whatever the source gives', () => {
  expect(randomKey((bytes) => bytes.fill(0xff))).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff')
  expect(randomKey((bytes) => bytes.fill(0))).toBe('00000000-0000-4000-8000-000000000000')
})
