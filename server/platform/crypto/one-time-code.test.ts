import { createSecretKey, randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createCodeVault, newCode } from './one-time-code'

describe('a one-time code', () => {
  it('has six digits, leading zeros too, all digits about equally often', () => {
    const codes = Array.from({ length: 20_000 }, newCode)
    expect(codes.every((code) => /^\d{6}$/.test(code))).toBe(true)
    const first = new Map<string, number>()
    for (const code of codes) first.set(code.charAt(0), (first.get(code.charAt(0)) ?? 0) + 1)
    const expected = codes.length / 10
    const chiSquare = [...first.values()].reduce((sum, seen) => sum + (seen - expected) ** 2 / expected, 0)
    expect(first.size).toBe(10)
    // 9 degrees of freedom: above 50 once in about ten million runs.
    expect(chiSquare).toBeLessThan(50)
  })

  it('matches its hash under its scope and key only', () => {
    const vault = createCodeVault(createSecretKey(randomBytes(32)))
    const stored = vault.hash('sign-in:13800138000', '012345')
    expect(stored).not.toContain('012345')
    expect(vault.matches(stored, 'sign-in:13800138000', '012345')).toBe(true)
    expect(vault.matches(stored, 'sign-in:13800138000', '012346')).toBe(false)
    expect(vault.matches(stored, 'sign-in:13900139000', '012345')).toBe(false)
    expect(vault.matches('', 'sign-in:13800138000', '012345')).toBe(false)
    const other = createCodeVault(createSecretKey(randomBytes(32)))
    expect(other.matches(stored, 'sign-in:13800138000', '012345')).toBe(false)
  })
})
