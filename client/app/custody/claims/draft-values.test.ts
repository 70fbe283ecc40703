import { HONOUR_LEVELS } from '@shared/domain/archive/classify/threshold'
import { EDUCATION_LEVELS, PERSONAL_STATUSES } from '@shared/domain/archive/material'
import { PERSON_KINDS } from '@shared/domain/persons/situations'
import { reg } from '@shared/kernel/reg'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldsOf, listsOf, saidBy, valuesOf, withEntry } from './draft-values'
import { LISTS } from './lists'
import type { Said } from './said'

const shows = reg('G36', 'N20-4')
const oneOf = <K extends string>(table: Readonly<Record<K, unknown>>) =>
  fc.constantFrom(...(Object.keys(table) as K[]))
const date = fc.constantFrom('1987', '1987-06', '2019-12-01')
const name = fc.constantFrom('演示', '工程师', '论“一”', 'A|B')
const few = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 3 })

const said: fc.Arbitrary<Said> = fc.record({
  kind: oneOf(PERSON_KINDS),
  claims: fc.record({
    education: few(
      fc.record({
        ...{ level: oneOf(EDUCATION_LEVELS), school: name, from: date, to: date },
        ...{ fullTime: fc.boolean(), degree: fc.boolean(), abroad: fc.boolean() },
      }),
    ),
    work: few(fc.record({ unit: name, from: date, to: fc.option(date), own: fc.boolean() })),
    otherwise: few(fc.record({ from: date, to: date })),
    ...{ workStart: fc.option(date), party: fc.option(fc.record({ joined: date })) },
    status: fc.option(oneOf(PERSONAL_STATUSES)),
    titles: few(fc.record({ name, on: date })),
    research: few(name),
    honours: few(fc.record({ name, level: oneOf(HONOUR_LEVELS) })),
  }),
})

describe(`what somebody says of their life (${shows.join(' ')})`, () => {
  it('is handed in as it stood before, where nothing was changed, whatever it was', () => {
    fc.assert(
      fc.property(said, (before) => {
        expect(saidBy(valuesOf(before))).toEqual(before)
      }),
    )
  })

  it('is a line for each thing in the list it was added to', () => {
    const values = valuesOf(null)
    const lists = listsOf({
      ...values,
      titles: withEntry(values.titles, null, { name: '工程师', on: '2018-11' }),
      research: withEntry(values.research, null, { name: '演示论文' }),
      honours: withEntry(values.honours, null, { name: '演示先进工作者', level: 'city' }),
    })
    expect(LISTS.flatMap(({ list, show }) => show(lists).map((line) => ({ list, ...line })))).toEqual([
      { list: 'titles', title: '工程师', line: '2018年11月取得' },
      { list: 'research', title: '演示论文', line: '' },
      { list: 'honours', title: '演示先进工作者', line: '市（厅）级授予' },
    ])
    expect(saidBy(values).claims).toMatchObject({ status: null, titles: [], research: [], honours: [] })
  })

  it('names the list, and the line of it, that the service found wrong', () => {
    expect(
      fieldsOf({
        'claims.titles.1.on': '晚于今天。',
        'claims.research.0': '太长。',
        'claims.status': '请选。',
      }),
    ).toEqual({ titles: '第 2 条：晚于今天。', research: '第 1 条：太长。', status: '请选。' })
  })
})
