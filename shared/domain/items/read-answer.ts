import { checkCreditCode } from '@shared/kernel/credit-code'
import type { Day } from '@shared/kernel/dates'
import { checkIdNumber } from '@shared/kernel/identity'
import { parseName } from '@shared/kernel/person-name'
import { isLine, parsePhone } from '@shared/kernel/phone'
import { fail, ok, type Result } from '@shared/kernel/result'
import { tidyFamily } from '../archive/family/family-rows'
import { isBefore, readPaperDate } from '../archive/paper-date'
import { isOutsideMainland } from '../transfer/mainland'
import type { Question } from './types'

const SHORTEST_ADDRESS = 6
/** As a passport writes it: ZHANG San, LÜ Xiao-Ming, O'NEIL Mei. */
const ROMAN_NAME = /^[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ'., -]*$/
const REGION = /^[1-9]\d{5} \S.{0,39}$/u
const CENTRE = /^[0-9a-z-]{3,40} \S.{0,79}$/u
const GAP = /^[a-z0-9-]{3,40}(?: \S.{0,254})?$/u
const NUMBER = /^[1-9]\d{0,3}$/
const KIND = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const FILE_ID = /^[0-9a-z]{26}$/

/** The answer in the form in which it is kept, or the key of what is wrong with it. `text` is trimmed and not empty. */
export function readAnswer(question: Question, text: string, today: Day): Result<string, string> {
  if (question.maxLength && [...text].length > question.maxLength) return fail('field.too-long')
  if (question.mainland && isOutsideMainland(text)) return fail('address.abroad')
  return READERS[question.kind](text, question, today)
}

type Reader = (text: string, question: Question, today: Day) => Result<string, string>

const READERS: Record<Question['kind'], Reader> = {
  text: ok,
  choice: (text, { choices }) =>
    choices?.some(({ value }) => value === text) ? ok(text) : fail('field.choose'),
  phone: (text, { line }) => {
    const phone = parsePhone(text)
    if (line && !phone.ok) return isLine(text) ? ok(text) : fail('phone.line')
    return phone.ok ? phone : fail('phone.format')
  },
  address: (text) => ([...text].length < SHORTEST_ADDRESS ? fail('address.short') : ok(text)),
  name: (text) => {
    const name = parseName(text)
    return name.ok ? name : fail('name.format')
  },
  'roman-name': (text) => {
    const name = text.normalize('NFKC').replace(/[’‘]/g, "'").replace(/\s+/g, ' ')
    return ROMAN_NAME.test(name) ? ok(name) : fail('roman-name.format')
  },
  'id-number': (text, _question, today) => {
    const number = checkIdNumber(text, today)
    return number.ok ? ok(number.value.value) : fail(`id.${number.error}`)
  },
  'credit-code': (text) => {
    const code = checkCreditCode(text)
    return code.ok ? code : fail(`credit-code.${code.error}`)
  },
  region: (text) => (REGION.test(text) ? ok(text) : fail('field.choose')),
  centre: (text) => (CENTRE.test(text) ? ok(text) : fail('field.choose')),
  family: tidyFamily,
  gap: (text) => (GAP.test(text) ? ok(text) : fail('field.choose')),
  // Whether the version may be signed, the item decides.
  agreement: (text) => (/^\d{4}-\d{2}$/.test(text) ? ok(text) : fail('agreement.needed')),
  'paper-date': (text, { ahead }, today) => {
    const date = readPaperDate(text)
    if (!date) return fail('paper-date.format')
    return !ahead && isBefore(today, date) ? fail('paper-date.future') : ok(date)
  },
  number: (text) => {
    const figures = text.normalize('NFKC')
    return NUMBER.test(figures) ? ok(figures) : fail('number.whole')
  },
  // Whether the catalogue has it, the item decides.
  'material-kind': (text) => (KIND.test(text) ? ok(text) : fail('field.choose')),
  upload: (text) => (FILE_ID.test(text) ? ok(text) : fail('file.required')),
}

/** The code of an answer that is a code and its words: of a region, six figures; of a centre, its id. */
export const codeIn = (answer: string | undefined): string => (answer ?? '').split(' ', 1)[0] ?? ''

/** Its words. */
export const wordsIn = (answer: string): string => answer.slice(codeIn(answer).length).trim()
