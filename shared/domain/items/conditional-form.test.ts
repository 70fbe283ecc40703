import { maskIdNumber } from '@shared/kernel/identity'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DETAIL_KINDS, DETAILS } from '../archives/details'
import { itemOf } from './catalogue'
import { askedGroups, checkForm, sayForm, tidyForm } from './check-form'
import { maskAnswers } from './mask-answers'

const { groups } = itemOf('archive-details-change')
const FILE = '01h5w2x3y4z5a6b7c8d9e0f1g2'

/** Right answers to every question there is, written carelessly; by hand. */
const RIGHT: Record<string, [careless: string, kept: string]> = {
  phone: [' +86 139-0000-0001 ', '13900000001'],
  address: ['  云帆市青石街道 1 号', '云帆市青石街道 1 号'],
  unit: ['星海技术公司（演示） ', '星海技术公司（演示）'],
  household: ['云帆市白石乡二村', '云帆市白石乡二村'],
  name: ['云 一·晴', '云一·晴'],
  namePaper: ['police-name', 'police-name'],
  nameFile: [FILE, FILE],
  idNumber: ['110101 19900307 002x', '11010119900307002X'],
  idNumberPaper: ['police-number', 'police-number'],
  idNumberFile: [FILE, FILE],
}
const WRONG: Record<string, [text: string, message: string]> = {
  phone: ['12900000001', 'phone.format'],
  address: ['街道', 'address.short'],
  unit: ['字'.repeat(61), 'field.too-long'],
  household: ['村', 'address.short'],
  name: ['123', 'name.format'],
  namePaper: ['my-word', 'field.choose'],
  nameFile: ['../../etc', 'file.required'],
  idNumber: ['110101199003070021', 'id.checksum'],
  idNumberPaper: ['', 'field.choose'],
  idNumberFile: ['', 'file.required'],
}
const careless = Object.fromEntries(Object.entries(RIGHT).map(([field, [text]]) => [field, text]))
const asksFor = (what: string): string[] =>
  DETAILS[what as keyof typeof DETAILS].byPerson ? [what] : [what, `${what}Paper`, `${what}File`]

describe('a form whose pages hang on a choice', () => {
  it.each(DETAIL_KINDS)(
    'for %s asks only what belongs to it, and keeps only that, in its plain form',
    (what) => {
      const values = { ...careless, what }
      expect(checkForm(groups, values)).toEqual([])
      const kept = Object.fromEntries(asksFor(what).map((field) => [field, RIGHT[field]?.[1]]))
      expect(tidyForm(groups, values)).toEqual({ what, ...kept })
      expect(tidyForm(groups, tidyForm(groups, values))).toEqual({ what, ...kept })
      expect(askedGroups(groups, values)).toHaveLength(asksFor(what).length === 1 ? 2 : 3)
    },
  )

  it.each(DETAIL_KINDS)('for %s names each wrong answer that was asked, and none that was not', (what) => {
    fc.assert(
      fc.property(fc.subarray(Object.keys(RIGHT)), (bad) => {
        const wrong = Object.fromEntries(bad.map((field) => [field, WRONG[field]?.[0] ?? '']))
        expect(checkForm(groups, { ...careless, ...wrong, what })).toEqual(
          asksFor(what)
            .filter((field) => bad.includes(field))
            .map((path) => ({ path, message: WRONG[path]?.[1] })),
        )
      }),
    )
  })

  it('without the choice asks for nothing else', () => {
    expect(checkForm(groups, careless)).toEqual([{ path: 'what', message: 'field.choose' }])
    expect(checkForm(groups, { ...careless, what: 'toString' })).toEqual([
      { path: 'what', message: 'field.choose' },
    ])
  })

  it('takes no birth date after the given day', () => {
    const values = { ...careless, what: 'idNumber' }
    expect(checkForm(groups, values, '1990-03-06').map(({ message }) => message)).toEqual(['id.future'])
  })

  it('shows no whole number once it is handed in', () => {
    const say = (what: string) =>
      maskAnswers(groups, sayForm(groups, tidyForm(groups, { ...careless, what }))).map(({ value }) => value)
    expect(say('phone')).toEqual(['联系电话', '139****0001'])
    expect(say('idNumber')[1]).toBe(maskIdNumber('11010119900307002X'))
    expect(say('name').at(-1)).toBe('已上传')
  })
})
