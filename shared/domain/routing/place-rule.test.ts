import { describe, expect, it } from 'vitest'
import { askedQuestions } from '../items/check-form'
import { placePages } from '../items/personal-account-form'
import { BUILTIN_TABLES } from '../local/builtin'
import { kindOf } from '../persons/kind-of'
import { SITUATIONS } from '../persons/situations'
import { placeRules } from './place-rule'

const DAY = '2026-11-02'
const leaver = { situation: 'left-state', household: '110101', weihai: '371002' }
const rulesOf = (places: Record<string, string>, tables = BUILTIN_TABLES) =>
  placeRules({ kind: 'left-state', places }, { tables, day: DAY })

describe('what the table of a place says of keeping a file there', () => {
  it('tells of the former employer’s place in the words of the table that uses it, and of no other', () => {
    const [rule, ...others] = rulesOf({ former: leaver.weihai })
    expect(others).toEqual([])
    expect(rule).toMatchObject({ place: 'former', document: expect.stringContaining('威人社发〔2021〕10号') })
    expect(rule?.says).toContain('威海市的规定')
    expect(rule?.says).toContain('户籍所在地、原工作单位所在地')
    expect(rule?.words).toContain('原用人单位所在地')
    expect(rulesOf({ former: leaver.household })).toEqual([])
    expect(rulesOf({ former: 'no code' })).toEqual([])
  })

  it('follows the version in force, and the day', () => {
    const closed = {
      ...{ regionCode: '371000', regionName: '威海市', version: 2, effectiveFrom: '2026-11-02' as const },
      ...{ document: '演示' },
      rows: {
        'routing.left-state': {
          value: ['household' as const],
          source: { kind: 'text' as const, document: '演示', sentence: '只在户籍地' },
        },
      },
    }
    const tables = [...BUILTIN_TABLES, closed]
    expect(rulesOf({ former: leaver.weihai }, tables)).toEqual([])
    const before = placeRules(
      { kind: 'left-state', places: { former: leaver.weihai } },
      { tables, day: '2026-11-01' },
    )
    expect(before).toHaveLength(1)
  })

  it.each(SITUATIONS.map(({ value }) => value))(
    'is asked for by the form where a table uses it: %s',
    (situation) => {
      const answers = { situation, school: 'university', journey: 'own' }
      const found = kindOf(answers, { technicians: true })
      const used = BUILTIN_TABLES.some(
        ({ rows }) =>
          found.scope === 'in' && [rows[`routing.${found.kind}`]?.value].flat().includes('former'),
      )
      const asked = askedQuestions(placePages, answers).some(({ field }) => field === 'former')
      expect(asked).toBe(used)
    },
  )

  it('tells each place by its own table', () => {
    expect(
      rulesOf({ household: leaver.household, former: leaver.weihai }).map(({ place, says }) => [
        place,
        says.slice(0, 3),
      ]),
    ).toEqual([
      ['household', '北京市'],
      ['former', '威海市'],
    ])
  })
})
