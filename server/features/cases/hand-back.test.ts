import * as cases from '@shared/contract/cases'
import * as staff from '@shared/contract/staff'
import { STAFF_COMMANDS } from '@shared/domain/cases/staff-commands'
import { handBack } from '@shared/domain/items/hand-back'
import { reg } from '@shared/kernel/reg'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { describe, expect, it } from 'vitest'

const shows = reg('N6', 'N20-3', 'N29-refuse', 'W6-all')
const house = useHouse(useDatabase())

const FORM = { issuer: 'school', issuerName: '云帆学院（演示）', bag: 'opened' }
const PLACE = {
  ...{ receiver: '云帆学院学生档案室', receiverPlace: '学院路 1 号', receiverPhone: '0000-5601001' },
  receiverNote: '工作日上午，带身份证',
}
const TOLD = { bagFound: 'opened', handedOn: '2026-02-11', toldBy: '学校王老师' }

/** A case of somebody whose file no centre has, and a clerk who works on it. */
async function begun(phone: string) {
  const person = await house.signedIn(phone)
  const { status, body } = await person.call(cases.submitCase, { body: { item: 'hand-back', form: FORM } })
  expect([status, body.state]).toEqual([201, 'arranging'])
  const params = { id: body.id }
  const clerk = await house.staffSignedIn('clerk')
  const give = async (command: string, more: { answers?: Record<string, string>; reason?: string } = {}) => {
    const { version } = (await clerk.call(staff.readStaffCase, { params })).body
    const answer = await clerk.call(staff.decideCase, {
      params,
      body: { command, version, ...more } as never,
    })
    return answer.status === 200 ? answer.body.state : (answer.body as unknown as { key: string }).key
  }
  const told = async () => {
    const { body: seen } = await person.call(cases.readCase, { params })
    return seen.findings.map(({ text }) => text).join('\n')
  }
  return { person, clerk, params, give, told }
}

describe(`a file in its person's hands (${shows.join(' ')})`, () => {
  it('goes back through the unit that gave it out, whose own word ends the case; opened bags are taken as well', async () => {
    const { person, params, clerk, give, told } = await begun('13800000005')
    expect(await told()).toMatch(/已经拆开的也照样办理.*不抽出、不添加/)
    expect(await told()).toContain('不能从您手里收档案')
    expect(await give('record-handed', { answers: TOLD })).toBe('case.not-possible')
    expect(await give('arrange', { answers: { receiver: '云帆学院' } })).toBe('request.invalid')
    expect(await give('arrange', { answers: PLACE })).toBe('handing')
    expect(await told()).toContain(
      '请交到：云帆学院学生档案室，学院路 1 号，电话 0000-5601001。工作日上午，带身份证。',
    )
    expect(await give('record-handed', { answers: TOLD })).toBe('verifying')
    expect(await told()).toContain('单位收到时：已经拆开。')
    const verdict = { verdict: 'lacking', verdictWords: '缺 2016 年的入团志愿书', verdictBy: '学校王老师' }
    expect(await give('record-verdict', { answers: verdict })).toBe('returned')
    expect(await told()).toContain('核对结果：缺少材料，已列出清单并重新密封。')
    expect(await told()).not.toContain('入团志愿书')
    const own = (await person.call(cases.readCase, { params })).body
    const holderAddress = '学院路 1 号 0000-5601001'
    expect(own.next).toEqual({ item: 'transfer-in', form: { holder: '云帆学院学生档案室', holderAddress } })
    const { body: shown } = await clerk.call(staff.readStaffCase, { params })
    expect(shown).toMatchObject({ chainWhole: true, state: 'returned' })
    await house.work()
    const messages = await house.house.messages.messages.ofCase(params.id)
    expect(messages.map(({ name }) => name)).toEqual(['handed-back'])
  })

  it('is looked for further where the unit is gone, and ends where the papers are no file', async () => {
    const { give, told, person, params } = await begun('13800000004')
    expect(await give('ask-authority', { answers: { obstacle: 'gone', authority: '云帆市教育局' } })).toBe(
      'asking',
    )
    expect(await told()).toContain('单位已撤销、合并或改制。已向云帆市教育局询问由谁承接。')
    expect(await give('arrange', { answers: PLACE })).toBe('handing')
    expect(await give('record-handed', { answers: { ...TOLD, bagFound: 'sealed' } })).toBe('verifying')
    const verdict = { verdict: 'not-a-file', verdictBy: '学校王老师' }
    expect(await give('record-verdict', { answers: verdict })).toBe('not-a-file')
    const { body } = await person.call(cases.readCase, { params })
    expect(body.thread.map(({ title }) => title)).toEqual([
      '说明档案在自己手里，请机构联系原单位',
      '当时的单位不能收回，请主管部门指定承接单位',
      '联系好收回档案的单位',
      '单位告知已收到档案袋',
      '单位告知核对结果',
    ])
  })

  it('ends at once only where a centre has the file, and tells so to nobody unproved', async () => {
    const kept = await begun('13800000001')
    expect(await kept.give('refuse', { reason: 'kept-already' })).toBe('kept-already')
    const unproved = await begun('13800000005')
    expect(await unproved.give('refuse', { reason: 'kept-already' })).toBe('case.reason-unfit')
  })

  it('knows no command by which a centre takes the bag from the hand', () => {
    const offered = STAFF_COMMANDS.filter((name) => handBack.commands.some((row) => row.name === name))
    expect(offered.toSorted()).toEqual([
      'arrange',
      'ask-authority',
      'record-handed',
      'record-verdict',
      'refuse',
    ])
    expect(handBack.commands.flatMap(({ effects }) => effects ?? [])).toEqual([])
    expect(Object.values(handBack.states).flatMap(({ effects }) => effects ?? [])).toEqual([])
  })
})
