import { createHash } from 'node:crypto'
import { findFeeWords } from '@shared/domain/fee-guard/find-fee-words'
import { reg } from '@shared/kernel/reg'
import { describe, expect, it } from 'vitest'
import {
  AGREEMENT_VERSIONS,
  CURRENT_AGREEMENT,
  CURRENT_UNIT_AGREEMENT,
  standingOfAgreement,
  UNIT_AGREEMENT_VERSIONS,
} from './register'
import { agreementText, hashAgreement } from './texts'

const shows = reg('N12-agree', 'N8')
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** By hand: the hashes of the texts people have signed. A changed character breaks its line; the mend is a new version. */
const SIGNED = { '2026-11': '20abcb9182c95a66eedeb1da2e455103ce349bd3b5c9c4d3f71b552f76f20cb5' }

/** What the regulation and practice want in the agreement (domain-facts: fields of 委托存档协议). */
const SUBJECTS = [
  ['存档范围', /委托甲方保管/],
  ['免费', /不收取任何费用/],
  ['双方权利义务', /乙方有权随时查询/],
  ['材料补充', /一个月内/],
  ['信息变更', /存档信息变更/],
  ['查借阅和保密', /不得查阅或借阅本人档案/],
  ['转出', /十五个工作日内/],
  ['党员组织关系', /不影响本协议和档案转递/],
  ['个人信息处理告知', /加密保存/],
  ['生效和终止', /不自动替换/],
] as const

/** The same for units. */
const UNITS_SIGNED = { '2026-11': '9f75d10456f1429f99eb1f9d4b7d4c20c412cb7b4954a61dba52f59d9d8e4d9d' }

const UNIT_SUBJECTS = [
  ...SUBJECTS.map(([subject, wording]) => [subject, wording] as const).filter(
    ([subject]) => !['双方权利义务', '信息变更', '查借阅和保密', '党员组织关系'].includes(subject),
  ),
  ['经办人', /从变更之时起不能再查看和办理/],
  ['转出告知单位', /不需要乙方同意/],
  ['注销', /调整为个人账户存档/],
] as const

const clausesOf = (version: string) => agreementText(version)?.clauses ?? []

describe(`the custody agreement (${shows.join(' ')})`, () => {
  it('keeps every text as it was signed', () => {
    const found = AGREEMENT_VERSIONS.map(({ version }) => {
      const text = agreementText(version)
      return [version, text && hashAgreement(text, sha256)]
    })
    expect(Object.fromEntries(found)).toEqual(SIGNED)
    expect(AGREEMENT_VERSIONS.map(({ sha256: hash }) => hash)).toEqual(Object.values(SIGNED))
  })

  it('is told by its version; the last one is signed today; none that never was', () => {
    const { version } = CURRENT_AGREEMENT
    expect(
      AGREEMENT_VERSIONS.map((row) => row.version)
        .toSorted()
        .at(-1),
    ).toBe(version)
    expect(standingOfAgreement(version)).toBe('current')
    for (const never of ['', '2020-01', 'constructor', `${version} `]) {
      expect([standingOfAgreement(never), agreementText(never)]).toEqual(['unknown', null])
    }
  })

  it.each(SUBJECTS)('speaks of %s', (_subject, wording) => {
    const text = clausesOf(CURRENT_AGREEMENT.version).flatMap((clause) => clause.text)
    expect(text.join('\n')).toMatch(wording)
  })

  it('asks for no money and raises its voice nowhere', () => {
    const text = JSON.stringify(clausesOf(CURRENT_AGREEMENT.version))
    expect(findFeeWords(text)).toEqual([])
    expect(text).not.toMatch(/[!！]/)
  })

  it('keeps every text that units signed, and speaks of what article 12 wants of them', () => {
    const found = UNIT_AGREEMENT_VERSIONS.map(({ version }) => {
      const text = agreementText(version, 'unit')
      return [version, text && hashAgreement(text, sha256)]
    })
    expect(Object.fromEntries(found)).toEqual(UNITS_SIGNED)
    expect(UNIT_AGREEMENT_VERSIONS.map(({ sha256: hash }) => hash)).toEqual(Object.values(UNITS_SIGNED))
    const text = JSON.stringify(agreementText(CURRENT_UNIT_AGREEMENT.version, 'unit'))
    for (const [, wording] of UNIT_SUBJECTS) expect(text).toMatch(wording)
    expect([findFeeWords(text), standingOfAgreement('2026-11', 'unit')]).toEqual([[], 'current'])
    expect(text).not.toMatch(/[!！]/)
  })
})
