import type { Day } from '@shared/kernel/dates'
import { checkIdNumber, isOldForeignCard, normaliseIdNumber } from '@shared/kernel/identity'
import { type NameProblem, parseName } from '@shared/kernel/person-name'
import { fail, ok, type Result } from '@shared/kernel/result'
import { ARCHIVE_NO_MAX, normaliseArchiveNo } from '../archives/archive-number'
import { isChannelNo, isCheckNo, isTransferNo, tidyNumber } from '../graduates/numbers'
import type { CellProblemCode } from './cell-problems'
import { readCode } from './code-lists'
import type { LedgerColumn } from './columns'
import { readDate } from './read-date'

/** A cell as the table reader hands it over. */
export interface Cell {
  text: string
  kind: string
  merged?: true
}

type Read = Result<string, CellProblemCode>

const MAX = 200
/** Digits a spreadsheet's number keeps; the ones behind are zeros or wrong. */
const KEPT_DIGITS = 15
/** Letters of nobody's alphabet: typed with a vendor's own font, or broken before they came here. */
const GARBLED = /[\uE000-\uF8FF\uFFFD\u{F0000}-\u{10FFFF}]|[^\P{Cc}\s]/u
const ARCHIVE_NO = /^[\p{Script=Han}A-Z0-9\-/_.()〔〕[\]#+]+$/u

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim()

const NAME_PROBLEMS: Record<NameProblem, CellProblemCode> = {
  empty: 'required',
  characters: 'name-characters',
  'private-use': 'garbled',
  'too-long': 'name-too-long',
}

/** Whether a cell holds nothing; spaces are nothing. */
export const isBlank = ({ text, kind }: Cell): boolean => kind !== 'formula' && tidy(text) === ''

/** Reads one cell by its column: the value in the form it is kept in, or why it cannot be read. `today` in Asia/Shanghai. */
export function readCell(cell: Cell, column: LedgerColumn, today: Day): Read {
  if (cell.kind === 'formula') return fail('formula')
  if (cell.merged) return fail('merged')
  if (cell.kind === 'error') return fail('error')
  if (column.reads === 'name') return readName(cell.text)
  if (GARBLED.test(cell.text)) return fail('garbled')
  const text = tidy(cell.text)
  if (column.reads === 'id-number') return readIdNumber(text, cell.kind, today)
  if (column.reads === 'archive-no') return readArchiveNo(text, cell.kind)
  if (column.reads === 'date' || column.reads === 'day') return readDay(text, cell, column, today)
  const number = NUMBERS[column.reads]
  if (number) return readNumber(text, cell.kind, number)
  if ([...text].length > (column.max ?? MAX)) return fail('too-long')
  if (!column.codes) return ok(text)
  const code = readCode(text, column.codes)
  return code === null ? fail('code') : ok(code)
}

function readName(text: string): Read {
  const name = parseName(text)
  return name.ok ? ok(name.value) : fail(NAME_PROBLEMS[name.error])
}

function readIdNumber(text: string, kind: string, today: Day): Read {
  if (kind === 'number' && normaliseIdNumber(text).length > KEPT_DIGITS) return fail('id-lost')
  if (isOldForeignCard(text)) return fail('id-old-foreign-card')
  const checked = checkIdNumber(text, today)
  return checked.ok ? ok(checked.value.value) : fail(`id-${checked.error}` as const)
}

function readArchiveNo(text: string, kind: string): Read {
  const no = normaliseArchiveNo(text)
  if (kind === 'number' && no.length > KEPT_DIGITS) return fail('archive-no-lost')
  if ([...no].length > ARCHIVE_NO_MAX) return fail('too-long')
  return ARCHIVE_NO.test(no) ? ok(no) : fail('archive-no')
}

interface NumberReader {
  fits: (tidied: string) => boolean
  problem: CellProblemCode
}

const NUMBERS: Partial<Record<LedgerColumn['reads'], NumberReader>> = {
  'transfer-no': { fits: isTransferNo, problem: 'transfer-no' },
  'check-no': { fits: isCheckNo, problem: 'check-no' },
  'channel-no': { fits: isChannelNo, problem: 'channel-no' },
}

function readNumber(text: string, kind: string, { fits, problem }: NumberReader): Read {
  const no = tidyNumber(text)
  if (kind === 'number' && no.length > KEPT_DIGITS) return fail('number-lost')
  return fits(no) ? ok(no) : fail(problem)
}

function readDay(text: string, { kind }: Cell, { reads }: LedgerColumn, today: Day): Read {
  const date = readDate(text, kind === 'number', today)
  if (date.ok && reads === 'day' && date.value.length < 10) return fail('day-needed')
  return date
}
