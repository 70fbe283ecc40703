import { demoCheck } from '@server/demo-data'
import * as archives from '@shared/contract/archives'
import * as cases from '@shared/contract/cases'
import * as staff from '@shared/contract/staff'
import { reg } from '@shared/kernel/reg'
import type { ApiClient } from '@test/support/api-client'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { beforeAll, describe, expect, it } from 'vitest'
import { readContents } from '../archives'

const shows = reg('B5-joint', 'G36', 'N29-alter')
const database = useDatabase()
const house = useHouse(database)

let person: ApiClient
let clerk: ApiClient
let reviewer: ApiClient
beforeAll(async () => {
  ;[person, clerk, reviewer] = await Promise.all([
    house.signedIn('13800000001'),
    house.staffSignedIn('clerk'),
    house.staffSignedIn('reviewer'),
  ])
})

const INVITED = {
  'invite-employment': 'no',
  'invite-pension': 'yes',
  'invite-insurance': 'no',
  'invite-medical': 'yes',
}
const opinionOf = (department: string, opinion: string) => ({
  ...{ department, opinion, opinionWords: '养老保险缴费自1997年9月起', opinionOn: '2026-02-11' },
})
/** The file of somebody who applied. */
const keptFor = async (phone: string) => {
  const idIndex = house.house.index.of('idNumber', demoCheck(phone)?.idNumber ?? '')
  const found = await database.connection.collection<{ _id: string }>('archives').findOne({ idIndex })
  return found?._id ?? ''
}
const conclusion = (outcome: string) => ({ outcome, outcomeWords: '以招工表为准', pages: '2' })

describe(`a matter in doubt (${shows.join(' ')})`, () => {
  it('is settled with the departments that were invited, by two people, and filed in class 5', async () => {
    const form = { matter: 'work-start', doubt: '招工表写1998年5月，缴费从1997年9月开始' }
    const { status, body } = await person.call(cases.submitCase, { body: { item: 'joint-review', form } })
    expect([status, body]).toMatchObject([201, { state: 'in-review' }])
    const params = { id: body.id }
    const give = async (command: string, answers?: Record<string, string>, by = clerk) => {
      const { version } = (await by.call(staff.readStaffCase, { params })).body
      const sent = { command, version, ...(answers ? { answers } : {}) } as never
      const answer = await by.call(staff.decideCase, { params, body: sent })
      return answer.status === 200 ? answer.body.state : (answer.body as unknown as { key: string }).key
    }
    const again = await person.call(cases.submitCase, { body: { item: 'joint-review', form } })
    expect(again.body).toMatchObject({ key: 'case.open-already' })
    expect(await give('invite', { ...INVITED, 'invite-pension': 'no', 'invite-medical': 'no' })).toBe(
      'case.nobody-invited',
    )
    expect(await give('invite', INVITED)).toBe('consulting')
    expect(await give('record-opinion', opinionOf('employment', 'agrees'))).toBe(
      'case.department-not-invited',
    )
    expect(await give('record-opinion', opinionOf('pension', 'differs'))).toBe('consulting')
    expect(await give('conclude', conclusion('not-recognised'))).toBe('case.opinions-missing')
    expect(await give('record-opinion', opinionOf('medical', 'silent'))).toBe('consulting')
    expect(await give('conclude', conclusion('consistent'))).toBe('case.opinions-differ')
    expect(await give('conclude', conclusion('more-proof'))).toBe('in-confirmation')
    expect((await person.call(cases.readCase, { params })).body.findings.map(({ text }) => text)).toEqual([
      '养老保险经办机构：与本部门记载不一致。',
      '医疗保障部门：本部门没有相关记载。',
    ])
    expect(await give('confirm', undefined, reviewer)).toBe('filing')
    await house.work()
    const { body: seen } = await person.call(cases.readCase, { params })
    expect(seen).toMatchObject({
      state: 'concluded',
      findings: [{ remedy: expect.stringContaining('重新申请') }, {}, {}],
    })
    const { body: shown } = await clerk.call(staff.readStaffCase, { params })
    expect(shown).toMatchObject({ chainWhole: true })
    expect(shown.given.map(({ says }) => says)).toEqual([
      '请有关部门联审',
      '收到部门意见',
      '收到部门意见',
      '拟出联审结论',
    ])
    const archive = await database.connection
      .collection<{ _id: string }>('archives')
      .findOne({ 'facts.data.caseId': body.id })
    const opened = await readContents(
      { ...house.house.ledger, open: house.house.cases.open },
      archive?._id ?? '',
      '2026-11-29',
    )
    const filed = opened?.contents.papers.find(({ paper }) => paper.kind === 'joint-review')
    expect(filed?.paper).toMatchObject({ title: '联审认定结论', pages: 2 })
    const line = opened?.catalogue.find(({ lines }) =>
      lines.some((one) => one.kind === 'paper' && one.filed.paper.kind === 'joint-review'),
    )
    expect(line?.category).toBe('5')
  })

  it('is begun by the centre on a file it keeps; the person reads of it and does not withdraw it', async () => {
    const form = { matter: 'birth', doubt: '招工表写1990年，入党志愿书写1991年' }
    const params = { id: await keptFor('13800000001') }
    const body = { item: 'joint-review', form }
    const { status, body: opened } = await clerk.call(archives.openArchiveCase, { params, body })
    expect([status, opened]).toMatchObject([201, { stateLabel: '受理核对中' }])
    const again = await clerk.call(archives.openArchiveCase, { params, body })
    expect(again.body).toMatchObject({ key: 'case.open-already' })
    const { body: seen } = await person.call(cases.readCase, { params: { id: opened.id } })
    expect(seen).toMatchObject({ state: 'in-review', can: [] })
    expect(seen.thread[0]?.title).toBe('机构发起联审')
    expect(seen.answers.map(({ value }) => value)).toEqual(['出生日期', form.doubt])
  })
})
