import { type PaperBody, paperBody } from '@shared/contract/paper-fields'
import { FORMING_UNITS } from '@shared/domain/archive/catalogue/types'
import { HONOUR_LEVELS } from '@shared/domain/archive/classify/threshold'
import { RELATIONS } from '@shared/domain/archive/family/relations'
import { EDUCATION_LEVELS, PERSONAL_STATUSES } from '@shared/domain/archive/material'
import { reg } from '@shared/kernel/reg'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TABLE } from './kinds'
import { formOf, paperOf } from './paper-body'
import { EMPTY_PAPER, lackingOf } from './paper-form'

const shows = reg('G36', 'M-scope', 'T-order')

const oneOf = <K extends string>(table: Readonly<Record<K, unknown>>) =>
  fc.constantFrom(...(Object.keys(table) as K[]))
const text = (maxLength: number) =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength })
    .map((written) => written.trim().slice(0, maxLength))
    .filter(Boolean)
const date = fc.constantFrom('1987', '1987-06', '1987-06-30', '2019-12-01')
const count = (most: number) => fc.integer({ min: 1, max: most })
const some = <T extends Record<string, fc.Arbitrary<unknown>>>(model: T) =>
  fc.record(model, { requiredKeys: [], noNullPrototype: true })

const states = some({
  ...{ name: text(50), birth: date, workStart: date, partyDate: date, status: oneOf(PERSONAL_STATUSES) },
  school: fc.record(
    { level: oneOf(EDUCATION_LEVELS), school: text(100), from: date, to: date },
    { requiredKeys: ['level'], noNullPrototype: true },
  ),
  work: fc.record(
    { unit: text(100), from: date, to: date },
    { requiredKeys: ['unit'], noNullPrototype: true },
  ),
  trainingMonths: fc.oneof(fc.integer({ min: 0, max: 240 }), fc.constantFrom(0, 1.5)),
  honourLevel: oneOf(HONOUR_LEVELS),
  punishedUntil: date,
  family: fc.array(
    fc.record(
      { relation: oneOf(RELATIONS), name: text(50), birth: date, work: text(100), political: text(30) },
      { requiredKeys: ['relation', 'name'], noNullPrototype: true },
    ),
    { minLength: 1, maxLength: 4 },
  ),
})

const papers = fc
  .record(
    {
      ...{ title: text(120), kind: fc.constantFrom(...TABLE.kinds.keys()), formedOn: fc.option(date) },
      ...{ pages: count(2000), copies: count(99) },
      copy: fc.option(
        fc.record({ copiedOn: fc.option(date), sealed: fc.boolean() }, { noNullPrototype: true }),
      ),
      electronic: fc.constant(true),
      from: fc.record({ unit: oneOf(FORMING_UNITS), name: text(100) }, { noNullPrototype: true }),
      states,
      set: count(99).chain((of) =>
        fc.record({ name: text(60), part: count(of), of: fc.constant(of) }, { noNullPrototype: true }),
      ),
      whole: fc.boolean(),
      review: fc.record({ matter: text(60), round: count(20) }, { noNullPrototype: true }),
      remark: text(200),
    },
    {
      requiredKeys: ['title', 'kind', 'formedOn', 'pages', 'copies', 'copy', 'from', 'states'],
      noNullPrototype: true,
    },
  )
  // What is electronic is no copy of anything.
  .map((paper) => paperBody.safeParse(paper.electronic ? { ...paper, copy: null } : paper))
  .filter((read) => read.success)
  .map(({ data }) => data as PaperBody)

describe(`a paper in the form (${shows.join(' ')})`, () => {
  it('comes out of it as it went in, whatever it states, and nothing is found wrong with it', () => {
    fc.assert(
      fc.property(papers, (paper) => {
        const form = formOf(paper)
        expect(lackingOf(form)).toEqual({})
        expect(paperOf(form)).toEqual(paper)
      }),
    )
  })

  it('is sent without what nobody typed: an empty line of the family is nobody', () => {
    const row = { relation: '', name: ' ', birth: '', work: '', political: '' }
    expect(paperOf({ ...EMPTY_PAPER, family: [row] }).states).toEqual({})
    expect(paperOf(EMPTY_PAPER)).toMatchObject({ states: {}, copy: null })
  })

  it.each([
    [{ family: [{ relation: '', name: '', birth: '1990-13', work: '', political: '' }] }, 3],
    [{ family: [{ relation: 'father', name: '演示乙', birth: '', work: '', political: '' }] }, 0],
    [{ setName: '考察材料' }, 2],
    [{ setName: '考察材料', setPart: '3', setOf: '2' }, 1],
    [{ setPart: '1', setOf: '2' }, 1],
    [{ round: '2' }, 1],
    [{ matter: '学历问题' }, 0],
    [{ trainingMonths: '三' }, 1],
    [{ trainingMonths: '241' }, 1],
    [{ trainingMonths: '1.5' }, 0],
    [{ punishedUntil: '1998年13月' }, 1],
  ])('tells what is half told: %o', (typed, wrong) => {
    const whole = { title: '材料', name: '演示单位', kind: 'proof', unit: 'employer' }
    expect(Object.keys(lackingOf({ ...EMPTY_PAPER, ...whole, ...typed }))).toHaveLength(wrong)
  })
})
