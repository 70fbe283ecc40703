import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from './dates'
import { checkIdNumber, maskIdNumber, normaliseIdNumber } from './identity'

const TODAY = '2026-11-22'

/** ISO 7064 MOD 11-2 by its recurrence, not by the table of weights the code uses. */
function withCheck(first17: string): string {
  const carry = [...first17].reduce((sum, digit) => ((sum + Number(digit)) * 2) % 11, 0)
  const check = (12 - carry) % 11
  return `${first17}${check === 10 ? 'X' : check}`
}

const regions = fc.constantFrom(
  '110101',
  '110103',
  '659012',
  '710000',
  '810000',
  '820000',
  '830000',
  '911156',
)
const births = fc.integer({ min: 0, max: 46_000 }).map((days) => addDays('1900-01-01', days))
const ids = fc
  .tuple(regions, births, fc.integer({ min: 0, max: 999 }))
  .map(([region, birth, order]) =>
    withCheck(`${region}${birth.replaceAll('-', '')}${String(order).padStart(3, '0')}`),
  )

const fullWidth = (text: string) =>
  [...text].map((letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).join('')

describe('a resident ID number', () => {
  it('is accepted when region, date and check character are right, and tells the birth date', () => {
    fc.assert(
      fc.property(ids, (id) => {
        const birthDate = `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`
        expect(checkIdNumber(id, TODAY)).toEqual({ ok: true, value: { value: id, birthDate } })
      }),
    )
  })

  it('is the same in full width, in lower case and with spaces', () => {
    fc.assert(
      fc.property(ids, (id) => {
        const spaced = `${id.slice(0, 6)} ${id.slice(6, 14)}-${id.slice(14)}`.toLowerCase()
        expect(normaliseIdNumber(spaced)).toBe(id)
        expect(normaliseIdNumber(fullWidth(id))).toBe(id)
        expect(checkIdNumber(fullWidth(spaced.replace(' ', '')), TODAY).ok).toBe(true)
      }),
    )
  })

  it('is refused when any one digit is changed or two unequal neighbours are swapped', () => {
    fc.assert(
      fc.property(ids, fc.nat({ max: 16 }), fc.integer({ min: 1, max: 9 }), (id, at, by) => {
        const changed = id.slice(0, at) + ((Number(id[at]) + by) % 10) + id.slice(at + 1)
        expect(checkIdNumber(changed, TODAY).ok).toBe(false)
        const swapped = id.slice(0, at) + id.charAt(at + 1) + id.charAt(at) + id.slice(at + 2)
        if (swapped !== id) expect(checkIdNumber(swapped, TODAY).ok).toBe(false)
      }),
    )
  })

  it.each([
    ['', 'length'],
    ['110101900307001', 'length'],
    [`${withCheck('11010119900307001')}0`, 'length'],
    ['1101011990030700OO', 'characters'],
    ['11010119900307X010', 'characters'],
    [withCheck('10010119900307001'), 'province'],
    [withCheck('72010119900307001'), 'province'],
    [withCheck('84010119900307001'), 'province'],
    [withCheck('11010119900230001'), 'date'],
    [withCheck('11010119901301001'), 'date'],
    [withCheck('11010118991231001'), 'date'],
    [withCheck('11010120990101001'), 'future'],
  ])('%j is refused: %s', (text, problem) => {
    expect(checkIdNumber(text, TODAY)).toEqual({ ok: false, error: problem })
  })

  it('may be born today, not tomorrow; the 29th of February needs a leap year', () => {
    expect(checkIdNumber(withCheck('11010120261122001'), TODAY).ok).toBe(true)
    expect(checkIdNumber(withCheck('11010120261123001'), TODAY)).toEqual({ ok: false, error: 'future' })
    expect(checkIdNumber(withCheck('11010120000229001'), TODAY).ok).toBe(true)
    expect(checkIdNumber(withCheck('11010119000229001'), TODAY)).toEqual({ ok: false, error: 'date' })
  })

  it('is refused when any one of its characters is another digit or X', () => {
    fc.assert(
      fc.property(ids, fc.nat({ max: 17 }), fc.constantFrom(...'0123456789X'), (id, at, letter) => {
        const changed = id.slice(0, at) + letter + id.slice(at + 1)
        expect(checkIdNumber(changed, TODAY).ok).toBe(changed === id)
      }),
    )
  })

  it('is normalised once and for all, and never read from other text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(normaliseIdNumber(normaliseIdNumber(text))).toBe(normaliseIdNumber(text))
        const read = checkIdNumber(text, TODAY)
        if (read.ok) expect(read.value.value).toMatch(/^\d{17}[\dX]$/)
      }),
    )
  })

  it('names no day that is not in the calendar', () => {
    const dates = fc.tuple(fc.integer({ min: 1900, max: 2026 }), fc.nat({ max: 99 }), fc.nat({ max: 99 }))
    fc.assert(
      fc.property(dates, ([year, month, date]) => {
        const pad = (value: number) => String(value).padStart(2, '0')
        const read = checkIdNumber(withCheck(`110101${year}${pad(month)}${pad(date)}001`), TODAY)
        const day = new Date(Date.UTC(year, month - 1, date))
        const real = day.getUTCMonth() === month - 1 && day.getUTCDate() === date
        if (!real) expect(read).toEqual({ ok: false, error: 'date' })
        else expect(read.ok).toBe(day <= new Date(`${TODAY}T00:00:00Z`))
      }),
    )
  })

  it('names a wrong check character', () => {
    const id = withCheck('11010119900307001')
    const wrong = `${id.slice(0, 17)}${id.endsWith('0') ? '1' : '0'}`
    expect(checkIdNumber(wrong, TODAY)).toEqual({ ok: false, error: 'checksum' })
  })

  it('keeps the first six and the last four when masked', () => {
    expect(maskIdNumber('110101199003070012')).toBe('110101********0012')
    expect(maskIdNumber('E1234567')).toBe('********')
    fc.assert(fc.property(ids, (id) => !maskIdNumber(id).includes(id.slice(6, 14))))
  })
})
