import type { FieldProblem } from '@shared/kernel/app-error'
import { parseName } from '@shared/kernel/person-name'
import { reg } from '@shared/kernel/reg'
import { readUsername } from '../staff/username'
import { NATION } from './region'
import type { CentreLevel } from './types'

reg('N5', 'N6')

/** What the first start must be told: the 主管部门, the first centre under it, and who administers the system. */
export interface Founding {
  authorityName: string
  authorityCode: string
  /** Six digits of the region both serve. */
  regionCode: string
  centreName: string
  centreCode: string
  /** Text around the centre's seal. */
  sealText: string
  administratorName: string
  administratorUsername: string
}

const CODE = /^[A-Z][A-Z0-9]{2,15}$/
const LONGEST_NAME = 60
const LONGEST_SEAL_TEXT = 30

/** Sentences for whoever types the values at the terminal; null when the value serves. */
const CHECKS: Readonly<Record<keyof Founding, (value: string, all: Founding) => string | null>> = {
  authorityName: (value) => nameProblem(value, '主管部门名称'),
  authorityCode: (value) => codeProblem(value, '主管部门代码'),
  regionCode: (value) =>
    /^\d{6}$/.test(value) && value !== NATION
      ? null
      : '行政区划代码应为 6 位数字，与身份证前 6 位的写法相同。',
  centreName: (value) => nameProblem(value, '机构名称'),
  centreCode: (value, all) =>
    codeProblem(value, '机构代码') ??
    (value === all.authorityCode ? '机构代码不能与主管部门代码相同。' : null),
  sealText: (value) =>
    value.length >= 4 && value.length <= LONGEST_SEAL_TEXT
      ? null
      : `印章文字应为 4–${LONGEST_SEAL_TEXT} 个字，与刻章备案一致。`,
  administratorName: (value) => (parseName(value).ok ? null : '管理员姓名应与证件一致。'),
  administratorUsername: (value) =>
    readUsername(value) ? null : '管理员用户名应为 3–30 位字母、数字、点或连字符，以字母开头。',
}

/** Every value that does not serve, each with its sentence; empty when the house can be founded. */
export function checkFounding(given: Founding): FieldProblem[] {
  return (Object.keys(CHECKS) as (keyof Founding)[]).flatMap((path) => {
    const message = CHECKS[path](given[path].trim(), given)
    return message ? [{ path, message }] : []
  })
}

function nameProblem(value: string, what: string): string | null {
  return value.length >= 4 && value.length <= LONGEST_NAME
    ? null
    : `${what}应为 4–${LONGEST_NAME} 个字的全称。`
}

function codeProblem(value: string, what: string): string | null {
  return CODE.test(value) ? null : `${what}应为 3–16 位大写字母和数字，以字母开头，今后不能更改。`
}

/** The level a government of the region has, by the pairs of zeros at the end of its code. */
export function levelOfRegion(code: string): CentreLevel {
  if (code.length > 6) return 'street'
  if (code.endsWith('0000')) return 'province'
  return code.endsWith('00') ? 'city' : 'district'
}
