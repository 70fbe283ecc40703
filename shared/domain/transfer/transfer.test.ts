import { reg } from '@shared/kernel/reg'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tableOn } from '../archive/catalogue/table'
import { arrivalCheck, PACKAGE_STATES } from './arrival'
import { allowedChannels, CHANNELS, FORMER_STANDINGS } from './channels'
import { KEY_FACT_ORDER, missingMaterials, oneTimeNotice, sayMissing } from './missing'

const shows = reg('N20-3', 'N20-4', 'W7-old', 'B6-anywhere')
const table = tableOn('2026-11-20')
const standing = fc.oneof(fc.constantFrom(...Object.keys(FORMER_STANDINGS)), fc.string({ maxLength: 8 }))
/** Typed from article 20(三), apart from the table. */
const LISTED = ['leader', 'civil-servant', 'like-civil-servant', 'state-manager', 'army-civilian']
const OPEN = ['support-worker', 'none']

describe(`how a file may travel (${shows.join(' ')})`, () => {
  it('is by mail only where everything recorded is known and none of it is listed, and always somehow', () => {
    fc.assert(
      fc.property(fc.array(standing, { maxLength: 5 }), (recorded) => {
        const { channels, request } = allowedChannels(recorded)
        expect(channels).toEqual(expect.arrayContaining(['confidential', 'messenger']))
        const isOpen = recorded.length > 0 && recorded.every((one) => OPEN.includes(one))
        expect(channels.includes('registered')).toBe(isOpen)
        const isListed = recorded.some((one) => LISTED.includes(one))
        expect(request !== undefined).toBe(!isOpen && !isListed)
      }),
    )
  })

  it('is never the person’s own hand', () => {
    expect(Object.keys(CHANNELS)).toEqual(['confidential', 'messenger', 'registered'])
    expect(Object.values(CHANNELS).join()).not.toMatch(/自带|本人携带/)
  })
})

describe('a package that has come', () => {
  const arrival = fc.record({
    sentNo: fc.option(fc.constantFrom('XA 12345-CN', 'jy001')),
    packageNo: fc.constantFrom('xa12345cn', 'ＪＹ００１', 'other'),
    samePerson: fc.boolean(),
    sameCentre: fc.boolean(),
    state: fc.oneof(fc.constantFrom(...Object.keys(PACKAGE_STATES)), fc.string({ maxLength: 5 })),
  })

  it('is taken when it is this person’s, for this centre, under the number that was told; whatever it looks like', () => {
    fc.assert(
      fc.property(arrival, (one) => {
        const verdict = arrivalCheck(one)
        const pairs = [
          ['XA 12345-CN', 'xa12345cn'],
          ['jy001', 'ＪＹ００１'],
        ]
        const isNumber =
          one.sentNo === null || pairs.some(([sent, got]) => sent === one.sentNo && got === one.packageNo)
        expect(verdict.ok).toBe(one.samePerson && one.sameCentre && isNumber)
        if (verdict.ok) expect(verdict.notes.length).toBe(one.state === 'sealed' ? 0 : 1)
      }),
    )
  })
})

describe('what a file lacks', () => {
  const words = fc.oneof(fc.constantFrom(...KEY_FACT_ORDER), fc.string({ maxLength: 6 }))

  it('is told of key facts only, each with papers, a reason and somebody who can issue them', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), (unproved) => {
        const missing = missingMaterials(table, unproved)
        const named = KEY_FACT_ORDER.filter((one) => unproved.includes(one))
        expect(missing.map(({ fact }) => fact)).toEqual(named)
        for (const one of missing) {
          expect(Math.min(one.papers.length, one.issuers.length)).toBeGreaterThan(0)
          expect(sayMissing(one).remedy).toMatch(/请向.+申请出具。$/)
        }
      }),
    )
  })

  it('never counts what was given up, nor what is received later', () => {
    const titles = missingMaterials(table, KEY_FACT_ORDER).flatMap(({ papers }) => papers)
    const others = [...table.kinds.values()].filter(({ standing: one }) => one !== 'key')
    for (const { title } of others) expect(titles).not.toContain(title)
  })

  it('is told once: with a notice there already there is no other', () => {
    fc.assert(
      fc.property(fc.array(words), fc.array(words), (first, later) => {
        const notice = oneTimeNotice(table, first, null)
        expect(notice === null).toBe(missingMaterials(table, first).length === 0)
        if (notice) expect(oneTimeNotice(table, later, notice)).toBeNull()
      }),
    )
  })
})
