import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isLine, maskPhone, parsePhone, phoneIn } from './phone'

const phones = fc
  .tuple(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 0, max: 999_999_999 }))
  .map(([second, rest]) => `1${second}${String(rest).padStart(9, '0')}`)

const fullWidth = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))

describe('a mobile number', () => {
  it.each([
    '13800138000',
    ' 138 0013 8000 ',
    '138-0013-8000',
    '+86 138 0013 8000',
    '(+86)13800138000',
    '008613800138000',
    '8613800138000',
    '１３８００１３８０００',
    '＋８６　138０013８000',
    '138–0013–8000',
  ])('is read from %j', (text) => {
    expect(parsePhone(text)).toEqual({ ok: true, value: '13800138000' })
  })

  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['+86', 'empty'],
    ['1380013800o', 'characters'],
    ['+85213800138', 'characters'],
    ['1380013800', 'length'],
    ['138001380001', 'length'],
    ['861380013800', 'length'],
    ['12800138000', 'prefix'],
    ['23800138000', 'prefix'],
  ])('is refused for %j: %s', (text, problem) => {
    expect(parsePhone(text)).toEqual({ ok: false, error: problem })
  })

  it('is the same however it is written, and reading it twice changes nothing', () => {
    fc.assert(
      fc.property(phones, fc.constantFrom('', '+86', '0086 ', '86'), fc.boolean(), (phone, code, wide) => {
        const spaced = `${code}${phone.slice(0, 3)} ${phone.slice(3, 7)}-${phone.slice(7)}`
        const read = parsePhone(wide ? fullWidth(spaced) : spaced)
        expect(read).toEqual({ ok: true, value: phone })
      }),
    )
  })

  it('never yields anything but 11 digits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const read = parsePhone(text)
        if (read.ok) expect(read.value).toMatch(/^1[3-9]\d{9}$/)
      }),
    )
  })

  it('shows its first three and last four digits when masked, and nothing when it is not a number', () => {
    expect(maskPhone('13812345678')).toBe('138****5678')
    expect(maskPhone('1381234')).toBe('*******')
    fc.assert(
      fc.property(phones, (phone) => maskPhone(phone).slice(3, 7) === '****'),
      { numRuns: 20 },
    )
  })

  it.each([
    ['示例市一路 1 号，电话：0000-1234567', '0000-1234567'],
    ['０１０－１２３４５６７８转档案科', '010-12345678'],
    ['找王老师 13800000000', '13800000000'],
    ['400-800-1234', '400-800-1234'],
    ['邮编 560100，一路 12345678 号', ''],
    ['11010519491231002X', ''],
    ['', ''],
  ])('finds the number to call in %s', (text, number) => {
    expect(phoneIn(text)).toBe(number)
  })

  it.each([
    ['0000-1234567', true],
    ['（010）１２３４５６７８', true],
    ['0756 1234567-801', true],
    ['400-800-1234', true],
    ['1234567', false],
    ['找王老师 0000-1234567', false],
    ['', false],
  ])('takes %s for a fixed line: %s', (text, is) => {
    expect(isLine(text)).toBe(is)
  })
})
