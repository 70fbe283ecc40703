import { FIELD_PHRASES } from '@shared/kernel/phrases/fields'
import { reg } from '@shared/kernel/reg'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ItemCode, itemOf, SERVICE_ITEMS } from './catalogue'
import { checkForm, type FormValues, sayForm, tidyForm } from './check-form'
import { sayPurpose, sayPurposeInEnglish, styleOf } from './custody-certificate-form'

const shows = reg('N29-tie', 'N23')
const { groups } = itemOf('custody-certificate')
const CHOICES = ['exam', 'hiring', 'household', 'title', 'study', 'insurance', 'other']

/** What is chosen beforehand. */
const STYLE = [
  { field: 'idShown', group: 'style', label: '身份证号', value: '隐去中间八位' },
  { field: 'language', group: 'style', label: '文字', value: '中文' },
]

const blanks = fc.constantFrom('', ' ', '  ', '\n', '　')
const padded = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(blanks, text, blanks).map((parts) => parts.join(''))
const words = fc.oneof(
  fc.constantFrom(
    '',
    '某某市人事考试中心',
    '𬭎'.repeat(30),
    '字'.repeat(31),
    '字'.repeat(50),
    '𬭎'.repeat(51),
  ),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
)

/** What anybody may send: asked or not, right or not, with fields nobody asks for. */
const forms = fc.record(
  {
    purpose: padded(fc.oneof(fc.constantFrom(...CHOICES, 'other', 'other'), words)),
    purposeOther: padded(words),
    recipient: padded(words),
    salary: words,
    toString: words,
  },
  { requiredKeys: [], noNullPrototype: true },
) as fc.Arbitrary<FormValues>

const given = (form: FormValues, field: string): string =>
  (Object.hasOwn(form, field) ? (form[field] ?? '') : '').trim()

/** The problems by hand: one of seven purposes; in words, at most 30 characters, when it is another; a recipient of at most 50. */
function problemsByHand(form: FormValues): string[] {
  const purpose = given(form, 'purpose')
  const other = [...given(form, 'purposeOther')].length
  const problems: string[] = []
  if (!CHOICES.includes(purpose)) problems.push('purpose field.choose')
  if (purpose === 'other' && other === 0) problems.push('purposeOther field.required')
  if (purpose === 'other' && other > 30) problems.push('purposeOther field.too-long')
  if ([...given(form, 'recipient')].length > 50) problems.push('recipient field.too-long')
  return problems
}

describe(`the form of a custody certificate (${shows.join(' ')})`, () => {
  it('is checked as one would by hand: empty exactly when everything asked is well', () => {
    fc.assert(
      fc.property(forms, (form) => {
        expect(checkForm(groups, form).map(({ path, message }) => `${path} ${message}`)).toEqual(
          problemsByHand(form),
        )
      }),
      { numRuns: 1000 },
    )
  })

  it('keeps only what was asked and answered, trimmed', () => {
    fc.assert(
      fc.property(forms, (form) => {
        const asked = [
          'purpose',
          ...(given(form, 'purpose') === 'other' ? ['purposeOther'] : []),
          'recipient',
        ]
        const answers = asked.map((field) => [field, given(form, field)]).filter(([, value]) => value !== '')
        expect(tidyForm(groups, form)).toEqual(Object.fromEntries(answers))
      }),
      { numRuns: 1000 },
    )
  })

  it('says the same of a form and of what is kept of it', () => {
    fc.assert(
      fc.property(forms, (form) => {
        const kept = tidyForm(groups, form)
        expect(checkForm(groups, kept)).toEqual(checkForm(groups, form))
        expect(tidyForm(groups, kept)).toEqual(kept)
      }),
      { numRuns: 1000 },
    )
  })

  it('is read back in words, question by question', () => {
    expect(
      sayForm(groups, { purpose: 'household', purposeOther: '没有问到', recipient: '示例单位' }),
    ).toEqual([
      { field: 'purpose', group: 'purpose', label: '用途', value: '落户' },
      { field: 'recipient', group: 'recipient', label: '接收单位名称', value: '示例单位' },
      ...STYLE,
    ])
    expect(sayForm(groups, { purpose: 'other', purposeOther: '办理公证' })).toEqual([
      { field: 'purpose', group: 'purpose', label: '用途', value: '其他' },
      { field: 'purposeOther', group: 'purpose', label: '请写明用途', value: '办理公证' },
      { field: 'recipient', group: 'recipient', label: '接收单位名称', value: '' },
      ...STYLE,
    ])
  })

  it('names its purpose on the letter in the words that were chosen or written', () => {
    expect(CHOICES.map((purpose) => sayPurpose({ purpose, purposeOther: '办理公证' }))).toEqual([
      '报考公务员、事业单位',
      '入职、应聘',
      '落户',
      '职称评审',
      '升学、留学',
      '社会保险、退休',
      '办理公证',
    ])
  })
})

/** Picked out of what there is; each is as long as it is. */
const PICKED = ['upload', 'region', 'centre', 'agreement']

describe.each(Object.keys(SERVICE_ITEMS) as ItemCode[])('the form of %s', (code) => {
  const item = itemOf(code)

  it('reports an empty form with sentences the phrase book has, in the order asked', () => {
    const problems = checkForm(item.groups, {})
    const order = item.groups.flatMap((group) => group.questions.map((question) => question.field))
    expect(problems.map(({ path }) => path)).toEqual(
      order.filter((field) => problems.some((p) => p.path === field)),
    )
    expect(problems.filter(({ message }) => !Object.hasOwn(FIELD_PHRASES, message))).toEqual([])
  })

  it('limits every text and offers every choice', () => {
    for (const question of item.groups.flatMap((group) => group.questions)) {
      if (question.kind === 'choice') expect(question.choices?.length).toBeGreaterThan(1)
      else if (!PICKED.includes(question.kind)) expect(question.maxLength).toBeGreaterThan(0)
    }
  })

  it('asks on a page of its own only after the choice it hangs on, and never for two pages the same', () => {
    expect(item.groups[0]?.onlyIf).toBeUndefined()
    for (const [at, { onlyIf }] of item.groups.entries()) {
      if (!onlyIf) continue
      const everybody = item.groups.slice(0, at).filter((group) => !group.onlyIf)
      const parent = everybody
        .flatMap(({ questions }) => questions)
        .find(({ field }) => field === onlyIf.field)
      expect(parent?.choices?.map(({ value }) => value)).toEqual(
        expect.arrayContaining([onlyIf.value].flat()),
      )
    }
    expect(new Set(item.groups.map(({ key }) => key)).size).toBe(item.groups.length)
  })
})

describe('the style of a certificate', () => {
  const asked = { purpose: 'household', recipient: '' }

  it('is masked and Chinese for who says nothing of it', () => {
    expect(checkForm(groups, asked)).toEqual([])
    expect(styleOf(asked)).toEqual({ idShown: 'masked', english: null })
  })

  it('takes only what was offered, and the spelling only of who wants English', () => {
    expect(checkForm(groups, { ...asked, idShown: 'none', language: 'en' })).toEqual([
      { path: 'idShown', message: 'field.choose' },
      { path: 'language', message: 'field.choose' },
    ])
    expect(tidyForm(groups, { ...asked, language: 'zh', romanName: 'ZHANG San' })).not.toHaveProperty(
      'romanName',
    )
  })

  it.each(['ZHANG San', 'O’NEIL  Mei', 'LÜ Xiao-Ming'])('reads the spelling %s', (romanName) => {
    const form = { ...asked, language: 'zh-en', romanName }
    expect(checkForm(groups, form)).toEqual([])
    expect(styleOf(tidyForm(groups, form)).english?.romanName).toBe(
      romanName.replace('’', "'").replace('  ', ' '),
    )
  })

  it.each(['张三', 'ZHANG 3', '-San', 'ЖАН'])('does not read %s as a spelling', (romanName) => {
    expect(checkForm(groups, { ...asked, language: 'zh-en', romanName })).toEqual([
      { path: 'romanName', message: 'roman-name.format' },
    ])
  })

  it('has every purpose in English, but for what a person wrote themselves', () => {
    const choices = groups[0]?.questions[0]?.choices ?? []
    for (const { value } of choices.filter((choice) => choice.value !== 'other'))
      expect(sayPurposeInEnglish({ purpose: value })).toMatch(/^[A-Za-z ()]+$/)
    expect(sayPurposeInEnglish({ purpose: 'other', purposeOther: '公证' })).toBe('公证')
  })
})
