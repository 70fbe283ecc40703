import { createHash } from 'node:crypto'
import { foldCustody } from '@shared/domain/archives/custody'
import { firstBrokenFact } from '@shared/domain/facts/chain'
import { checkIdNumber } from '@shared/kernel/identity'
import { describe, expect, it } from 'vitest'
import { demoArchives } from './demo-archives'
import { demoIdNumber } from './demo-people'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

function make(count: number, seed: number) {
  let next = 0
  const deps = {
    newId: () => {
      next += 1
      return String(next).padStart(26, '0')
    },
    sha256,
    seal: (_field: string, _id: string, plain: string) => `sealed ${plain.length}`,
    index: (_field: string, plain: string) => sha256(plain),
  }
  return [...demoArchives(deps, { centreId: 'demo-centre', count, seed, batch: 7 })].flat()
}

describe('demo archives', () => {
  it('are the same for the same seed, and others for another', () => {
    expect(make(40, 1)).toEqual(make(40, 1))
    expect(make(40, 1).map((a) => a.person.name)).not.toEqual(make(40, 2).map((a) => a.person.name))
  })

  it('hold whole chains that fold to a place, with every kind of story among them', () => {
    const made = make(60, 3)
    expect(made).toHaveLength(60)
    for (const { record } of made) expect(firstBrokenFact(record.facts, sha256)).toBeNull()
    const states = new Set(made.map(({ record }) => foldCustody(record.facts).state))
    expect([...states].sort()).toEqual(['dispatched', 'expected', 'lent', 'received', 'shelved'])
  })

  it('belong to people with valid, different ID numbers', () => {
    const numbers = Array.from({ length: 20_000 }, (_, n) => demoIdNumber(n))
    expect(new Set(numbers).size).toBe(20_000)
    expect(numbers.every((number) => checkIdNumber(number, '2026-11-22').ok)).toBe(true)
  })
})
