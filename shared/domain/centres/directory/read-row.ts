import { reg } from '@shared/kernel/reg'
import { fail, ok, type Result } from '@shared/kernel/result'
import { type Cell, isBlank, readCell } from '../../ledger/read-cell'
import { normalTitle } from '../../tables/header'
import { levelOfRegion } from '../founding'
import type { CentreLevel } from '../types'
import { DIRECTORY_COLUMNS, type DirectoryColumnCode, directoryColumn } from './columns'
import type { DirectoryProblem, DirectoryProblemCode } from './problems'

reg('N26', 'N6')

/** A good row: everything in the form in which it is kept. Empty what the table does not tell. */
export interface DirectoryRow {
  regionCode: string
  institutionCode: string | null
  name: string
  level: CentreLevel
  address: string
  phone: string
}

const LEVELS: Readonly<Record<CentreLevel, readonly string[]>> = {
  province: ['省级', '省', '自治区级', '自治区', '直辖市级', '直辖市', '省本级'],
  city: ['市级', '市', '地市级', '地级市', '设区市级', '设区的市级', '市本级', '州级', '盟级', '地区级'],
  district: ['区县级', '县区级', '县级', '区级', '县', '区', '县级市', '旗级', '旗', '市辖区'],
  street: ['街道级', '街道乡镇级', '乡镇街道级', '乡镇级', '乡级', '镇级', '街道', '乡镇', '乡', '镇'],
}

/** Digits a spreadsheet's number keeps; the ones behind are zeros or wrong. */
const KEPT_DIGITS = 15
const PHONE = /^[\d ()+、,，;；/-]*$/
const INSTITUTION_CODE = /^[0-9A-Z-]{2,30}$/
const SHORTEST_NAME = 4

type Read = Result<string, DirectoryProblemCode>

/** 560101; 560101001 for a street, which statistics write 560101001000. */
function readRegion(text: string): Read {
  if (!/^(?:\d{6}|\d{9}|\d{12})$/.test(text)) return fail('region')
  const nine = text.length === 12 && text.endsWith('000') ? text.slice(0, 9) : text
  if (nine.length === 12) return fail('region')
  return ok(nine.length === 9 && nine.endsWith('000') ? nine.slice(0, 6) : nine)
}

function readLevel(text: string): Read {
  const asked = normalTitle(text)
  const found = Object.entries(LEVELS).find(([, names]) => names.includes(asked))
  return found ? ok(found[0]) : fail('level')
}

function readInstitutionCode(text: string, kind: string): Read {
  const code = text.toUpperCase().replace(/[‐-―−]/g, '-')
  if (kind === 'number' && code.length > KEPT_DIGITS) return fail('code-lost')
  return INSTITUTION_CODE.test(code) ? ok(code) : fail('institution-code')
}

const READERS: Partial<Record<DirectoryColumnCode, (text: string, kind: string) => Read>> = {
  regionCode: readRegion,
  institutionCode: readInstitutionCode,
  level: readLevel,
  name: (text) => ([...text].length < SHORTEST_NAME ? fail('name-short') : ok(text)),
  phone: (text) => (PHONE.test(text) ? ok(text) : fail('phone')),
}

function readOne(cell: Cell, code: DirectoryColumnCode): Read {
  const column = DIRECTORY_COLUMNS.find((one) => one.code === code)
  const plain = readCell(cell, { code, title: code, reads: 'text', max: column?.max ?? 0 }, '')
  if (!plain.ok) return plain
  // Names and addresses keep their own brackets; figures are written in whatever width the keyboard had.
  const isWords = code === 'name' || code === 'address'
  return READERS[code]?.(isWords ? plain.value : plain.value.normalize('NFKC'), cell.kind) ?? plain
}

/** Whether an institution of this level can serve that region. */
const fits = (level: string | undefined, regionCode: string): boolean =>
  level === undefined || levelOfRegion(regionCode) === level

/**
 * Reads a row by the mapping (for each place the code of its column; anything else is left out). All problems are told at once.
 * Whether the region is in use and whose it is, the plan knows.
 */
export function readDirectoryRow(
  cells: readonly Cell[],
  mapping: readonly (string | null)[],
): Result<DirectoryRow, DirectoryProblem[]> {
  const values = new Map<string, string>()
  const problems: DirectoryProblem[] = []
  for (const [at, mapped] of mapping.entries()) {
    const code = directoryColumn(mapped)?.code as DirectoryColumnCode | undefined
    const cell = cells[at]
    if (!code || code === 'serial' || !cell || (isBlank(cell) && !cell.merged)) continue
    const read = readOne(cell, code)
    if (read.ok) values.set(code, read.value)
    else problems.push({ column: code, code: read.error })
  }
  for (const { code, ...column } of DIRECTORY_COLUMNS)
    if ('required' in column && !values.has(code) && !problems.some((problem) => problem.column === code))
      problems.push({ column: code, code: 'required' })
  const regionCode = values.get('regionCode')
  if (regionCode !== undefined && !fits(values.get('level'), regionCode))
    problems.push({ column: 'level', code: 'level-region' })
  if (problems.length > 0 || regionCode === undefined) return fail(problems)
  return ok({
    ...{ regionCode, institutionCode: values.get('institutionCode') ?? null, name: values.get('name') ?? '' },
    ...{ level: values.get('level') as CentreLevel },
    ...{ address: values.get('address') ?? '', phone: values.get('phone') ?? '' },
  })
}
