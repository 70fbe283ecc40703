import * as cases from '@shared/contract/cases'
import * as staff from '@shared/contract/staff'
import { reg } from '@shared/kernel/reg'
import type { ApiClient } from '@test/support/api-client'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { describe, expect, it } from 'vitest'

const shows = reg('grad', 'W6-all', 'N29-refuse', 'N29-alter')
const database = useDatabase()
const house = useHouse(database)

const FORM = {
  ...{ household: '560100 云帆市', school: '云帆学院，2015 年', employer: '星海机械厂，2019 年' },
  heard: '听同学说在厂里',
}
const ASKED = {
  ...{ 'asked-household': '云帆市人才服务中心', 'asked-school': '云帆学院档案室 0000-5601001' },
  ...{ 'asked-employer': '星海机械厂人事科', 'asked-heard': '星海机械厂三分厂' },
}
const said = (holder: string, holderAnswer: string) => ({
  ...{ holder, holderAnswer, holderWords: '查过登记簿', holderBy: '王老师', answeredOn: '2026-02-11' },
})

async function begun(phone: string) {
  const person = await house.signedIn(phone)
  const { status, body } = await person.call(cases.submitCase, { body: { item: 'file-search', form: FORM } })
  expect([status, body.state]).toEqual([201, 'looking'])
  const params = { id: body.id }
  const [clerk, reviewer] = await Promise.all([house.staffSignedIn('clerk'), house.staffSignedIn('reviewer')])
  const give = async (
    command: string,
    more: { answers?: Record<string, string>; reason?: string } = {},
    by: ApiClient = clerk,
  ) => {
    const { version } = (await by.call(staff.readStaffCase, { params })).body
    const answer = await by.call(staff.decideCase, { params, body: { command, version, ...more } as never })
    return answer.status === 200 ? answer.body.state : (answer.body as unknown as { key: string }).key
  }
  const told = async () =>
    (await person.call(cases.readCase, { params })).body.findings.map(({ text }) => text)
  const messages = async () => {
    await house.work()
    return (await house.house.messages.messages.ofCase(params.id)).map(({ name }) => name)
  }
  return { person, clerk, reviewer, params, give, told, messages }
}

describe(`a file that nobody finds (${shows.join(' ')})`, () => {
  it('is asked for everywhere the person named, each answer is shown, and one who has it ends the search', async () => {
    const { person, clerk, params, give, told, messages } = await begun('13800000005')
    const { body: page } = await clerk.call(staff.readStaffCase, { params })
    expect(page.doubts.map(({ text }) => text).slice(0, 2)).toEqual([
      expect.stringContaining('还没有问：最后听说的地方'),
      expect.stringContaining('还没有问：最后的工作单位'),
    ])
    expect(await give('record-answer', { answers: said('school', 'here') })).toBe('case.not-possible')
    expect(await give('ask-holders', { answers: { 'asked-school': '云帆学院' } })).toBe('case.holder-unasked')
    expect(await give('ask-holders', { answers: ASKED })).toBe('asking')
    expect(await give('record-answer', { answers: said('workplace', 'here') })).toBe('case.holder-not-asked')
    expect(await give('record-answer', { answers: said('employer', 'sent-on') })).toBe('asking')
    expect(await give('urge', { answers: { holder: 'employer', authority: '市国资委' } })).toBe(
      'case.holder-not-asked',
    )
    expect(await give('urge', { answers: { holder: 'school', authority: '市教育局' } })).toBe('asking')
    expect(await told()).toEqual([
      '最后的工作单位 星海机械厂人事科：曾经保管，已经转出（查过登记簿）。',
      expect.stringMatching(
        /^户籍地的人才服务机构 云帆市人才服务中心：已询问，请它在2026年\d+月\d+日.*前答复。$/,
      ),
      expect.stringMatching(/^最后毕业的学校 云帆学院档案室 0000-5601001：.*前答复，已请主管部门督促。$/),
      expect.stringMatching(/^最后听说的地方 星海机械厂三分厂：已询问/),
    ])
    expect(await give('record-answer', { answers: said('household', 'here') })).toBe('found')
    expect(await messages()).toEqual(['file-found'])
    expect(await told()).toContain('户籍地的人才服务机构 云帆市人才服务中心：档案在这里（查过登记簿）。')
    expect((await person.call(cases.readCase, { params })).body.next).toEqual({
      item: 'transfer-in',
      form: { holder: '云帆市人才服务中心', household: expect.stringMatching(/^\d{6} /) },
    })
    const stored = await database.connection.collection<{ _id: string }>('cases').findOne({ _id: params.id })
    for (const word of ['云帆学院', '星海机械厂', '王老师', '听同学说'])
      expect(JSON.stringify(stored)).not.toContain(word)
  })

  it('ends without it only when all have answered and two people agree, with the next lawful step', async () => {
    const { reviewer, params, person, give, told, messages } = await begun('13800000004')
    expect(await give('ask-holders', { answers: ASKED })).toBe('asking')
    const outcome = { answers: { nextStep: 'proofs', outcomeWords: '四处都问过，都没有' } }
    expect(await give('conclude', outcome)).toBe('case.answers-missing')
    for (const holder of ['household', 'school', 'employer', 'heard'])
      expect(await give('record-answer', { answers: said(holder, 'never') })).toBe('asking')
    expect(await give('conclude', outcome)).toBe('in-confirmation')
    expect(await told()).not.toContain('接下来')
    expect(await give('send-back', {}, reviewer)).toBe('asking')
    expect(await give('conclude', outcome)).toBe('in-confirmation')
    expect(await give('confirm', {}, reviewer)).toBe('concluded')
    expect(await messages()).toEqual(['search-ended'])
    expect((await told())[0]).toMatch(/^接下来：没有任何单位保管过的记录，不能重新造一份档案/)
    const { body } = await person.call(cases.readCase, { params })
    expect(body.thread.map(({ title }) => title).filter((title) => title === '收到答复')).toHaveLength(4)
  })

  it('is not begun where a centre has the file, and tells so to nobody unproved', async () => {
    const kept = await begun('13800000001')
    expect(await kept.give('refuse', { reason: 'kept-already' })).toBe('kept-already')
    const unproved = await begun('13800000005')
    expect(await unproved.give('refuse', { reason: 'kept-already' })).toBe('case.reason-unfit')
  })
})
