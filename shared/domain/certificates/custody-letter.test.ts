import { reg } from '@shared/kernel/reg'
import { expect, test } from 'vitest'
import { composeCustodyLetter } from './custody-letter'
import type { CustodyRecord } from './custody-record'

reg('N23', 'N8')

const record: CustodyRecord = {
  number: { kind: 'custody', year: 2026, sequence: 123 },
  person: { name: '㛃䶮', idNumber: '110101199003070012' },
  archiveNo: 'RS-2019-000123',
  heldSince: '2019-07-01',
  centre: { name: '示例市人才服务中心', sealText: '示例市人才服务中心人事档案专用章' },
  purpose: '办理住房\n资格审核 ',
  issuedOn: '2026-11-22',
  issuedAt: '2026-11-22T02:30:00.000Z',
  validUntil: '2026-12-22',
  verifyUrl: 'https://example.test/v/token',
  demonstration: true,
}
const letter = composeCustodyLetter(record)
const everyText = (value: object) => JSON.stringify(value)

test('says who, where, since when, under which number and until when', () => {
  expect(letter.number).toBe('存证〔2026〕第000123号')
  expect(letter.paragraphs[0]).toBe(
    '兹证明㛃䶮（公民身份号码：110101********0012）的流动人员人事档案，自2019年7月1日起存放于示例市人才服务中心，档案编号为RS-2019-000123。',
  )
  expect(letter).toMatchObject({ title: '存档证明', issuer: '示例市人才服务中心', validUntil: '2026-12-22' })
  expect(letter.footnotes.join()).toContain('《流动人员人事档案管理服务规定》第二十三条')
})

test('shows the ID number only masked', () => {
  expect(everyText(letter)).not.toContain('19900307')
  expect(letter.table).toContainEqual({ label: '公民身份号码', value: '110101********0012' })
})

test('asserts nothing that custody facts cannot show', () => {
  for (const claim of ['材料齐全', '现实表现', '表现', '状态正常', '无犯罪', '政治', '身份不变']) {
    expect(everyText(letter)).not.toContain(claim)
  }
})

test('says once that it is free, and that a demand for money can be reported', () => {
  const notes = letter.footnotes.filter((note) => note.includes('免费'))
  expect(notes).toEqual(['本事项免费，任何人向您收费都可以举报。'])
})

test('what a person typed stands on one line; the recipient only if named', () => {
  expect(letter.table).toContainEqual({ label: '用途', value: '办理住房 资格审核' })
  expect(letter.table.map(({ label }) => label)).not.toContain('提交单位')
  const named = composeCustodyLetter({ ...record, recipient: '示例市住房局' })
  expect(named.table.at(-1)).toEqual({ label: '提交单位', value: '示例市住房局' })
})

test('a demonstration says so on the seal and in a note; a real one does neither', () => {
  expect(letter.sealMark).toBe('演示')
  expect(letter.footnotes.at(-1)).toContain('演示')
  const real = composeCustodyLetter({ ...record, demonstration: false })
  expect(real.sealMark).toBeUndefined()
  expect(everyText(real)).not.toContain('演示')
})

test('shows the whole number only to who chose it, on both pages', () => {
  const english = { romanName: null, purpose: 'Employment' }
  const whole = composeCustodyLetter({ ...record, idShown: 'whole', english })
  expect(whole.paragraphs[0]).toContain('公民身份号码：110101199003070012）')
  expect(whole.translation?.table).toContainEqual({ label: 'Identity number', value: '110101199003070012' })
  const masked = composeCustodyLetter({ ...record, idShown: 'masked', english })
  expect(everyText(masked)).not.toContain('19900307')
})

test('says the same in English, the name as the person spells it and never by a guess', () => {
  const english = { romanName: 'QIONG Yan', purpose: 'Household registration (hukou)' }
  const { translation } = composeCustodyLetter({ ...record, english, recipient: '示例市住房局' })
  expect(translation).toMatchObject({ lang: 'en', number: letter.number, validUntil: letter.validUntil })
  expect(translation?.title).toBe('Certificate of Personnel File Custody')
  expect(translation?.paragraphs[0]).toBe(
    'This is to certify that the personnel file of QIONG Yan (㛃䶮), citizen identity number 110101********0012, has been in the custody of 示例市人才服务中心 since 1 July 2019, under file number RS-2019-000123.',
  )
  expect(translation?.table.map(({ value }) => value)).toEqual([
    ...['QIONG Yan (㛃䶮)', '110101********0012', 'RS-2019-000123', '1 July 2019'],
    ...['Household registration (hukou)', '示例市住房局'],
  ])
  expect(translation?.footnotes.filter((note) => note.includes('free of charge'))).toHaveLength(1)
  const unnamed = composeCustodyLetter({ ...record, english: { ...english, romanName: null } })
  expect(unnamed.translation?.paragraphs[0]).toContain('the personnel file of 㛃䶮, citizen')
  expect(letter.translation).toBeUndefined()
})
