import { reg } from '@shared/kernel/reg'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unitNameAsked, unitNameKeys, unitsNamed, unitsNear } from './unit-name'

const shows = reg('N20-1', 'N26')
const NAMES = [
  '云帆示例科技有限公司',
  '云帆市示例机械有限责任公司',
  '星海造船集团有限公司',
  '云帆市第一示例医院',
]
/** What of each name tells it apart: a slip is made there. */
const TELLING = ['云帆示例科技', '示例机械', '星海造船集团', '第一示例医院']

/** As an index would answer, and then the rule. */
function look(typed: string) {
  const asked = unitNameAsked(typed)
  if (!asked) return null
  const has = (name: string, key: string) => unitNameKeys(name).includes(key)
  const units = (is: (name: string) => boolean) => NAMES.filter(is).map((name) => ({ name }))
  const named = unitsNamed(
    typed,
    units((name) => asked.within.every((key) => has(name, key))),
  )
  const found = named.length
    ? named
    : unitsNear(
        typed,
        units((name) => asked.slips.some((key) => has(name, key))),
      )
  return { names: found.map(({ name }) => name), isSure: named.length > 0 }
}

describe(`a unit by its name (${shows.join(' ')})`, () => {
  it.each([
    ['云帆示例科技有限公司', [NAMES[0]]],
    [' 云帆市示例科技公司（总部）', [NAMES[0]]],
    ['示例科技', [NAMES[0]]],
    ['示例公司', [NAMES[3], NAMES[0], NAMES[1]]],
    ['第一示例医院', [NAMES[3]]],
  ])('%s is found', (typed, names) => {
    expect(look(typed)).toEqual({ names, isSure: true })
  })

  it('and with a character wrong, missing or put in it is asked about', () => {
    fc.assert(
      fc.property(fc.nat(3), fc.nat(), fc.constantFrom('change', 'drop', 'add'), (which, n, how) => {
        const [name = '', telling = ''] = [NAMES[which], TELLING[which]]
        const at = name.indexOf(telling) + (n % telling.length)
        const typed = `${name.slice(0, at)}${how === 'drop' ? '' : '错'}${name.slice(how === 'add' ? at : at + 1)}`
        expect(look(typed)?.names).toContain(name)
      }),
    )
  })

  it('also where it lacks what most names have', () => {
    expect(look('云帆示例科枝公司')).toEqual({ names: [NAMES[0]], isSure: false })
  })

  it.each(['', '示例', '公司', '有限责任公司', '云 公司', '股份有限公司市'])(
    '%s asks about nobody',
    (typed) => {
      expect(unitNameAsked(typed)).toBeNull()
    },
  )

  it.each(['望湖区示例中学', '科技示例云帆'])('%s is nobody', (typed) => {
    expect(look(typed)?.names).toEqual([])
  })
})
