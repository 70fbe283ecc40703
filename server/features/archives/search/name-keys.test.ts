import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keysOfName, LONGEST_PART } from './name-keys'
import { partsOfName } from './name-parts'
import { readingOf } from './readings'

const SURNAMES = ['张', '单', '仇', '曾', '尉迟', '欧阳', '解', '吕', '云', '任']
const GIVEN = [...'伟星乐长行重一晴𠮷䶮娜卜杜拉买提·']
const names = fc
  .tuple(
    fc.constantFrom(...SURNAMES),
    fc.array(fc.constantFrom(...GIVEN), { minLength: 1, maxLength: 28 }).map((some) => some.join('')),
  )
  .map(([surname, given]) => surname + given)
  .filter((name) => partsOfName(name).length > 1)

const isFound = (name: string, asked: string): boolean => {
  const { keys, sort } = keysOfName(name)
  return keys.includes(asked) || sort.startsWith(asked)
}

describe('a name is found', () => {
  it('by each of its parts of two to four characters, and by the whole', () => {
    fc.assert(
      fc.property(names, fc.nat(), fc.nat(), (name, from, length) => {
        const parts = partsOfName(name)
        const start = from % (parts.length - 1)
        const part = parts.slice(start, start + 2 + (length % (LONGEST_PART - 1)))
        expect(isFound(name, part.join(''))).toBe(true)
        expect(isFound(name, parts.join(''))).toBe(true)
      }),
    )
  })

  it('by its full pinyin, every beginning of it, and its initials', () => {
    fc.assert(
      fc.property(names, fc.nat(), (name, end) => {
        const reading = readingOf(partsOfName(name))
        const full = reading.join('')
        expect(isFound(name, full)).toBe(true)
        expect(isFound(name, full.slice(0, 1 + (end % full.length)))).toBe(true)
        expect(isFound(name, reading.map((syllable) => [...syllable][0]).join(''))).toBe(true)
      }),
    )
  })

  it('by its surname in characters and the rest in letters', () => {
    fc.assert(
      fc.property(names, (name) => {
        const parts = partsOfName(name).slice(0, LONGEST_PART)
        const reading = readingOf(partsOfName(name)).slice(0, LONGEST_PART)
        const [first = ''] = parts
        expect(isFound(name, first + reading.slice(1).join(''))).toBe(true)
        expect(isFound(name, first + [...(reading[1] ?? '')][0])).toBe(true)
      }),
    )
  })

  it.each([
    ['单雄信', 'shanxiong', 'danxiong', 'sxx'],
    ['仇英', 'qiuying', 'qy'],
    ['曾国藩', 'zengguofan', 'zgf', 'guofan', '国藩', '曾g'],
    ['尉迟恭', 'yuchigong', 'ycg', '尉迟g', '迟恭'],
    ['吕布', 'lvbu', 'lb', '吕bu'],
    ['张乐', 'zhangle', 'zhangyue', 'zl', 'zy', '张le'],
    ['𠮷田', '𠮷田', '𠮷t', '𠮷tian'],
    ['买买提·阿卜杜拉', '买买提阿卜杜拉', '阿卜杜拉', 'maimaiti', '买买t'],
    ['Maria Schmidt', 'maria', 'schmidt', 'mariaschmidt', 'ms'],
  ])('%s as people look for it', (name, ...asked) => {
    for (const text of asked) expect([text, isFound(name, text)]).toEqual([text, true])
  })

  it('and not by what is not in it', () => {
    for (const text of ['zengxiong', '张', '雄信信', 'sx信', '']) {
      expect([text, keysOfName('单雄信').keys.includes(text)]).toEqual([text, false])
    }
  })
})

describe('the order of names', () => {
  it('goes by pinyin, surnames by their own reading, the same name together', () => {
    const sorted = ['张伟', '单雄信', '阿力木', '章威', '张伟', '仇英', '欧阳修'].toSorted((a, b) =>
      keysOfName(a).sort < keysOfName(b).sort ? -1 : 1,
    )
    expect(sorted).toEqual(['阿力木', '欧阳修', '仇英', '单雄信', '张伟', '张伟', '章威'])
  })

  it('keeps few keys: a register of millions has them all in one index', () => {
    expect(keysOfName('张伟').keys.length).toBeLessThanOrEqual(5)
    expect(keysOfName('张伟星').keys.length).toBeLessThanOrEqual(15)
    fc.assert(
      fc.property(names, (name) => {
        expect(keysOfName(name).keys.length).toBeLessThan(450)
      }),
    )
  })
})
