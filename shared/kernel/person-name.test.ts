import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskName, normaliseName, parseName } from './person-name'

const han = fc.integer({ min: 0x4e00, max: 0x9fff }).map((point) => String.fromCodePoint(point))
const rare = fc.integer({ min: 0x20000, max: 0x2a6df }).map((point) => String.fromCodePoint(point))
const names = fc.array(fc.oneof(han, rare), { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''))

describe('a name', () => {
  it.each([
    ['  林 示例 ', '林示例'],
    ['古丽•示例', '古丽·示例'],
    ['古丽 ・ 示例', '古丽·示例'],
    ['古丽．示例', '古丽·示例'],
    ['古丽.示例', '古丽·示例'],
    ['古丽‧示例', '古丽·示例'],
    ['⽅示例', '方示例'],
    ['䶮𬭎𫖯㛃', '䶮𬭎𫖯㛃'],
    ['〇示例', '〇示例'],
    ['Anna  Maria', 'Anna Maria'],
    ['O’Demo-Example Jr.', "O'Demo-Example Jr."],
  ])('%j is read as %j', (text, name) => {
    expect(parseName(text)).toEqual({ ok: true, value: name })
  })

  it.each([
    ['', 'empty'],
    [' 　', 'empty'],
    ['张3', 'characters'],
    ['<b>张</b>', 'characters'],
    ['·', 'characters'],
    ['$where', 'characters'],
    ['张\u0000', 'characters'],
    ['张\ue123', 'private-use'],
    ['张'.repeat(51), 'too-long'],
  ])('%j is refused: %s', (text, problem) => {
    expect(parseName(text)).toEqual({ ok: false, error: problem })
  })

  it('does not depend on spaces, and normalising twice changes nothing', () => {
    fc.assert(
      fc.property(names, fc.string(), (name, any) => {
        expect(normaliseName([...name].join(' '))).toBe(normaliseName(name))
        expect(normaliseName(normaliseName(any))).toBe(normaliseName(any))
        expect(parseName(name).ok).toBe(true)
      }),
    )
  })

  it('has one middle dot, whichever of them was typed and with whatever spaces', () => {
    const dots = fc.constantFrom(...'·•‧∙⋅・᛫.．･')
    fc.assert(
      fc.property(names, names, dots, fc.constantFrom('', ' ', '　'), (first, last, dot, space) => {
        expect(parseName(`${first}${space}${dot}${space}${last}`)).toMatchObject(
          [...first, ...last].length < 50 ? { ok: true, value: `${first}·${last}` } : {},
        )
      }),
    )
  })

  it('shows only its first character when masked, a rare one whole', () => {
    expect(maskName('张示例')).toBe('张*')
    expect(maskName('𬭎示')).toBe('𬭎*')
    expect(maskName('')).toBe('*')
    fc.assert(fc.property(names, (name) => [...maskName(name)].length === 2))
  })
})
