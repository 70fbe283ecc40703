import { reg } from '@shared/kernel/reg'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tableOn } from '../archive/catalogue/table'
import { allowedChannels, FORMER_STANDINGS } from './channels'
import { standingsOnRecord } from './standings-on-record'

const shows = reg('N20-3')
const table = tableOn('2026-11-22')
const STANDINGS = Object.keys(FORMER_STANDINGS) as (keyof typeof FORMER_STANDINGS)[]
const codes = fc.array(fc.constantFrom(...table.kinds.keys(), 'no-such-kind'), { maxLength: 12 })
const determined = fc.option(fc.subarray(STANDINGS))
const ways = (papers: readonly string[], more: Parameters<typeof standingsOnRecord>[1]) =>
  allowedChannels(standingsOnRecord(papers, more, table))

describe(`who the holder was, by the papers of the file (${shows.join(' ')})`, () => {
  it.each([
    ['a graduate’s papers', ['transcript', 'party-form'], true],
    ['a register of civil servants', ['civil-servant-register'], false],
    ['a register under the civil service law', ['transcript', 'reference-register'], false],
    ['a contract, of whatever unit', ['labour-contract'], false],
    ['papers from the army', ['military-placement'], false],
    ['a paper of no kind', ['transcript', 'no-such-kind'], false],
  ])('%s', (_what, papers, byMail) => {
    expect(ways(papers, { catalogued: true }).channels.includes('registered')).toBe(byMail)
    expect(ways(papers, { catalogued: false }).channels).not.toContain('registered')
  })

  it('asks staff for what the papers leave open, and takes their word for it, but not against a proof', () => {
    expect(ways(['labour-contract'], { catalogued: true }).request).toBeTruthy()
    expect(ways(['labour-contract'], { catalogued: true, determined: [] }).channels).toContain('registered')
    const against = ways(['civil-servant-register'], { catalogued: true, determined: ['none'] })
    expect(against.channels).not.toContain('registered')
    expect(against.request).toBeUndefined()
  })

  it('never opens a way by one more paper, whatever was determined', () => {
    fc.assert(
      fc.property(codes, codes, determined, fc.boolean(), (papers, more, settled, catalogued) => {
        const at = { catalogued, determined: settled }
        const before = ways(papers, at).channels
        const after = ways([...papers, ...more], at).channels
        expect(after.every((way) => before.includes(way))).toBe(true)
        expect(standingsOnRecord(papers, at, table).length).toBeGreaterThan(0)
      }),
    )
  })
})
