import { describe, expect, it } from 'vitest'
import { PROBLEMS, type ProblemKey } from '../problems'
import { FIELD_PHRASES, fieldSentence } from './fields'
import { PROBLEM_PHRASES, problemSentence } from './problems'

const keys = Object.keys(PROBLEMS) as ProblemKey[]
/** Words that tell a person what to do, or that there is nothing to do. */
const WAY_FORWARD = /请|可以|无需|须先/
/** What callers fill in. */
const DATA = { limit: '64 KB', left: 3, seconds: 42, minutes: 15, state: '核对中' }

/** The family of a number by the first word of its key. */
const FAMILIES: Record<string, string> = {
  request: '1',
  'sign-in': '2',
  login: '2',
  account: '2',
  device: '2',
  consent: '2',
  permission: '3',
  staff: '[23]',
  centre: '3',
  'local-table': '3',
  access: '3',
  material: '4',
  upload: '8',
  table: '8',
  import: '8',
  graduate: '8',
  scan: '8',
  transfer: '8',
  intake: '8',
  letter: '8',
  deceased: '8',
  'internal-move': '8',
  message: '8',
  handover: '8',
  collective: '8',
  case: '4',
  custody: '4',
  guide: '4',
  calendar: '4',
  follow: '4',
  archive: '4',
  'forming-unit': '4',
  'expected-paper': '4',
  'hand-in': '8',
  'school-list': '8',
  inquiry: '8',
  identity: '5',
  window: '5',
  certificate: '6',
  limit: '7',
  system: '9',
}

/** What is not the caller's fault although it is no fault of the service's own: something it leans on does not answer. */
const OUTSIDE = [
  'sign-in.sms-failed',
  'sign-in.provider-busy',
  'access.not-logged',
  'upload.scanner-away',
  'graduate.register-away',
]

describe('problems', () => {
  it('have a number each, of their own family, used once', () => {
    const codes = keys.map((key) => PROBLEMS[key].code)
    expect(new Set(codes).size).toBe(keys.length)
    for (const key of keys)
      expect([key, PROBLEMS[key].code]).toEqual([
        key,
        expect.stringMatching(new RegExp(`^D${FAMILIES[key.split('.')[0] ?? '']}\\d{3}$`)),
      ])
  })

  it('answer with a status of failure that tells whose turn it is', () => {
    for (const key of keys) {
      const { status } = PROBLEMS[key]
      expect([400, 401, 403, 404, 405, 409, 413, 415, 422, 429, 500, 502, 503]).toContain(status)
      expect([key, status >= 500]).toEqual([key, key.startsWith('system.') || OUTSIDE.includes(key)])
    }
  })

  it('have a sentence each, and no sentence stands without its problem', () => {
    expect(Object.keys(PROBLEM_PHRASES).toSorted()).toEqual(keys.toSorted())
  })
})

describe.each(keys)('the sentence for %s', (key) => {
  it.each([{ data: {} }, { data: DATA }])(
    'is short, calm, whole and names a way forward ($data)',
    ({ data }) => {
      const sentence = problemSentence(key, data)
      expect(sentence).toMatch(/。$/)
      expect(sentence).not.toMatch(/[!！]|undefined|null|NaN|\[object/)
      expect(sentence).toMatch(WAY_FORWARD)
      expect(sentence.length).toBeLessThanOrEqual(60)
      expect((sentence.match(/。/g) ?? []).length).toBeLessThanOrEqual(3)
    },
  )
})

it('puts the figures it is given into the sentences', () => {
  const used = keys.flatMap((key) =>
    Object.values(DATA).filter((value) => problemSentence(key, DATA).includes(String(value))),
  )
  expect(new Set(used)).toEqual(new Set(Object.values(DATA)))
  expect(problemSentence('case.not-possible', DATA)).toContain('“核对中”')
})

describe('sentences for fields', () => {
  it.each(Object.entries(FIELD_PHRASES))('%s: %s', (_key, sentence) => {
    expect(sentence).toMatch(/^.{5,40}。$/)
    expect(sentence).toMatch(/请/)
    expect(sentence).not.toMatch(/[!！]/)
  })

  it('fall back to the general one for a key nobody wrote', () => {
    for (const key of ['nobody.wrote-this', '', 'Invalid input'])
      expect(fieldSentence(key)).toBe(FIELD_PHRASES['field.format'])
    expect(fieldSentence('id.checksum')).toBe(FIELD_PHRASES['id.checksum'])
  })

  it('exist for everything that can be wrong with an ID number', () => {
    for (const problem of ['length', 'characters', 'province', 'date', 'future', 'checksum'])
      expect(FIELD_PHRASES).toHaveProperty([`id.${problem}`])
  })
})
