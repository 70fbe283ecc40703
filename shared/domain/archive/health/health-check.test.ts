import { reg } from '@shared/kernel/reg'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openTable, tableOn } from '../catalogue/table'
import { FORMING_UNITS } from '../catalogue/types'
import { DATE_FIXTURES } from './fixtures/dates'
import { being, claiming, type Fixture, stating, without } from './fixtures/edits'
import { EDUCATION_FIXTURES } from './fixtures/education'
import { EXPERIENCE_FIXTURES, PAPER_FIXTURES } from './fixtures/experience'
import { PERSON_KIND_FIXTURES } from './fixtures/person-kinds'
import { CHECKED_ON, WHOLE_FILE } from './fixtures/whole-file'
import { HEALTH_RULES, healthCheck } from './health-check'
import { HEALTH_SETTINGS, STARTING_SETTINGS } from './settings'
import { BLOCKED, type FileForCheck, POINTS, SEVERITIES } from './types'

reg('G36', 'N20-4', 'M-check', 'G39-origin', 'W7-old', 'M-scope')

const FIXTURES: Readonly<Record<string, Fixture>> = {
  ...DATE_FIXTURES,
  ...EDUCATION_FIXTURES,
  ...EXPERIENCE_FIXTURES,
  ...PAPER_FIXTURES,
  ...PERSON_KIND_FIXTURES,
}
const at = { today: CHECKED_ON }
const rulesOf = (file: FileForCheck) => healthCheck(file, at).map(({ rule }) => rule)

describe('the rules of the health check', () => {
  it('are at least 25, each named once, each with its two fixtures', () => {
    const ids = HEALTH_RULES.map(({ id }) => id)
    expect(ids.length).toBeGreaterThanOrEqual(25)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    expect(Object.keys(FIXTURES).toSorted()).toEqual(ids.toSorted())
  })

  it('cover all ten points of article 36 and the papers', () => {
    expect([...new Set(HEALTH_RULES.map(({ point }) => point))].toSorted()).toEqual(
      Object.keys(POINTS).toSorted(),
    )
  })

  it.each([
    ['graduate', '毕业生登记表', 'graduate-papers-missing'],
    ['abroad', '毕业生登记表', 'abroad-papers-missing'],
  ] as const)('ask of %s for a school that was told by its own rule alone', (kind, register, id) => {
    const rules = rulesOf(being({ kind })(without(register, '离职证明')(WHOLE_FILE)))
    expect(rules).toContain('graduate-register-missing')
    expect(rules).not.toContain(id)
  })

  it('find nothing in a whole file', () => expect(healthCheck(WHOLE_FILE, at)).toEqual([]))

  it.each(HEALTH_RULES.map(({ id }) => id))(
    '%s is triggered by its fixture and not by the near one',
    (id) => {
      const fixture = FIXTURES[id]
      expect(rulesOf(fixture?.triggers(WHOLE_FILE) ?? WHOLE_FILE)).toContain(id)
      expect(rulesOf(fixture?.nearly(WHOLE_FILE) ?? WHOLE_FILE)).not.toContain(id)
      expect(fixture?.nearly(WHOLE_FILE)).not.toEqual(WHOLE_FILE)
    },
  )

  it.each(HEALTH_RULES)('$id says what to do, who can issue the paper and by which article', (rule) => {
    expect(rule.remedy.length).toBeGreaterThanOrEqual(8)
    expect(rule.article).toMatch(/《.+》第.+条/)
    expect(rule.issuers.length).toBeGreaterThan(0)
    for (const unit of rule.issuers) expect(FORMING_UNITS).toHaveProperty(unit)
    for (const what of rule.blocks) expect(BLOCKED).toHaveProperty(what)
    expect(SEVERITIES).toHaveProperty(rule.severity)
    if (rule.severity !== 'later') expect(rule.blocks.length).toBeGreaterThan(0)
    expect(rule.remedy).not.toMatch(/[!！]/)
  })

  it('block each of the matters a file is needed for', () => {
    expect([...new Set(HEALTH_RULES.flatMap(({ blocks }) => blocks))].toSorted()).toEqual(
      Object.keys(BLOCKED).toSorted(),
    )
  })
})

describe('findings', () => {
  it('point out the earliest of contradicting papers', () => {
    const file = stating('履历表', { birth: '1991-02' })(WHOLE_FILE)
    const [found] = healthCheck(file, at).filter(({ rule }) => rule === 'birth-contradicts')
    expect(found).toMatchObject({
      ...{ point: 'birth', severity: 'doubt', earliest: '高中毕业生登记表' },
      says: '各材料记载的出生日期不一致：最早的记载见《高中毕业生登记表》（2008年6月形成）为1990年5月；《履历表》（2019年3月形成）为1991年2月',
    })
  })

  it('come with the missing key papers first', () => {
    const file = without('入党申请书', '入党志愿书', '离职证明', '毕业证')(WHOLE_FILE)
    const weights = healthCheck(file, at).map(({ severity }) => ['key', 'doubt', 'later'].indexOf(severity))
    expect(weights.length).toBeGreaterThanOrEqual(4)
    expect(weights).toEqual(weights.toSorted((a, b) => a - b))
  })

  it('never ask for what was given up (W7), in a file that has nothing at all', () => {
    const empty = { ...WHOLE_FILE, materials: [] }
    const findings = healthCheck(empty, at)
    expect(findings.length).toBeGreaterThan(15)
    const asked = findings.map(({ says, remedy }) => says + remedy).join('\n')
    expect(asked).not.toMatch(/转正定级|工资介绍信|行政介绍信|改派|报到证|派遣证/)
  })

  it('name only papers of the file, whatever is taken out of it or changed', () => {
    const edits = fc.subarray(
      Object.values(FIXTURES).flatMap(({ triggers, nearly }) => [triggers, nearly]),
      { maxLength: 6 },
    )
    const tried = (file: FileForCheck, edit: Fixture['triggers']) => {
      try {
        return edit(file)
      } catch {
        return file
      }
    }
    fc.assert(
      fc.property(edits, (chosen) => {
        const file = chosen.reduce(tried, WHOLE_FILE)
        const ids = new Set(file.materials.map(({ id }) => id))
        for (const { papers, earliest, says } of healthCheck(file, at)) {
          expect(papers.every((id) => ids.has(id))).toBe(true)
          if (earliest !== undefined) expect(ids.has(earliest)).toBe(true)
          expect(says).not.toMatch(/undefined|NaN|null/)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('do not depend on the order of the papers', () => {
    const file = stating('履历表', { birth: '1991-02', partyDate: '2010' })(WHOLE_FILE)
    const other = { ...file, materials: file.materials.toReversed() }
    expect(healthCheck(other, at).map(({ rule, says }) => [rule, says])).toEqual(
      healthCheck(file, at).map(({ rule, says }) => [rule, says]),
    )
  })
})

describe('figures of the check', () => {
  it('are settings, each with its source or marked as ours', () => {
    expect(HEALTH_SETTINGS.gapMonths.source).toBeNull()
    expect(STARTING_SETTINGS).toEqual({
      gapMonths: 6,
      gapFromAge: 16,
      leastWorkAge: 16,
      leastPartyAge: 18,
      probationMonths: 12,
    })
  })

  it('that stand in no text are said to be ours beside the article', () => {
    const gap = FIXTURES['experience-gap']?.triggers(WHOLE_FILE) ?? WHOLE_FILE
    expect(healthCheck(gap, at)[0]?.article).toMatch(/第三十六条；间隔 6 个月为本系统自定；.*16 周岁.*自定$/)
    const ours = Object.entries(HEALTH_SETTINGS).flatMap(([of, { source }]) => (source === null ? [of] : []))
    const named = HEALTH_RULES.flatMap(({ figures = [] }) => figures.map(({ of }) => of))
    expect([...new Set(named)].toSorted()).toEqual(ours.toSorted())
  })

  it.each([
    ['school told from the age of sixteen on', '2006-09', []],
    ['nothing told for some months', '2006-11', []],
    ['nothing told for longer', '2006-12', ['2006年5月至2006年12月的经历没有记载']],
  ])('begin at sixteen where no middle school is told: %s', (_says, from, found) => {
    const education = WHOLE_FILE.claims.education
      .filter(({ level }) => level !== 'junior')
      .map((claim) => (claim.level === 'high' ? { ...claim, from } : claim))
    const file = claiming({ education })(WHOLE_FILE)
    const gaps = (of: FileForCheck) => healthCheck(of, at).filter(({ rule }) => rule === 'experience-gap')
    expect(gaps(file).map(({ says }) => says)).toEqual(found)
    expect(gaps(being({ birth: null })(file))).toEqual([])
    expect(gaps(claiming({ education: [], work: [] })(file))).toEqual([])
  })

  it('move the rules that use them', () => {
    const gap = FIXTURES['experience-gap']?.triggers(WHOLE_FILE) ?? WHOLE_FILE
    const longer = openTable({ version: 'x', effectiveFrom: '2026-01-01', settings: { gapMonths: 12 } })
    expect(healthCheck(gap, { ...at, table: longer })).toEqual([])
    expect(healthCheck(gap, { ...at, table: tableOn(CHECKED_ON) }).map(({ rule }) => rule)).toEqual([
      'experience-gap',
    ])
  })
})
