import * as archives from '@shared/contract/archives'
import * as cases from '@shared/contract/cases'
import * as staff from '@shared/contract/staff'
import { reg } from '@shared/kernel/reg'
import type { ApiClient } from '@test/support/api-client'
import { archiveOfCase } from '@test/support/archive-of-case'
import { useDatabase } from '@test/support/database'
import { storedBytes } from '@test/support/database-content'
import { useHouse } from '@test/support/house'
import { apply } from '@test/support/transferring'
import { beforeAll, describe, expect, it } from 'vitest'
import { readContents } from '../archives'
import { reportLoss, settleLoss } from './loss'

const shows = reg('G22', 'N29-alter', 'N29-refuse')
const database = useDatabase()
const house = useHouse(database)

let person: ApiClient
let clerk: ApiClient
let reviewer: ApiClient
let archivist: ApiClient
let supervisor: ApiClient
let archiveId = ''
beforeAll(async () => {
  ;[person, clerk, reviewer, archivist, supervisor] = await Promise.all([
    house.signedIn('13800000001'),
    house.staffSignedIn('clerk'),
    house.staffSignedIn('reviewer'),
    house.staffSignedIn('archivist'),
    house.staffSignedIn('supervisor'),
  ])
  archiveId = await archiveOfCase(database, await certificate())
})

const certificate = async () => {
  const body = { item: 'custody-certificate', form: { purpose: 'exam' } }
  const made = await person.call(cases.submitCase, { body })
  expect([made.status, made.body]).toMatchObject([201, {}])
  return made.body.id
}
const open = (scope: string) =>
  archivist.call(archives.openArchiveCase, {
    params: { id: archiveId },
    body: { item: 'archive-loss', form: { scope, foundOn: '2026-02-10', what: '盘点时不在架位上' } },
  })
const page = async () => (await archivist.call(archives.readArchive, { params: { id: archiveId } })).body
const shown = async (id: string, by = clerk) => (await by.call(staff.readStaffCase, { params: { id } })).body
const give = async (id: string, command: string, more: object = {}, by = clerk) => {
  const { version } = await shown(id, by)
  const body = { command, version, ...more } as never
  const answer = await by.call(staff.decideCase, { params: { id }, body })
  return answer.status === 200 ? answer.body.state : (answer.body as unknown as { key: string }).key
}
const searched = {
  answers: { searchedWhere: '相邻架位', searchedOn: '2026-02-11', searchedResult: '没有找到' },
}
const verdict = { answers: { verdictWords: '同意重新建立' } }
const asking = (way: string) => ({ answers: { way, plan: '请毕业学校提供学籍卡' } })
const asked = asking('rebuild')
const source = {
  answers: { sourceFrom: 'school', sourceUnit: '演示大学', sourceTitle: '学籍卡', sourceOn: '2026-02-11' },
}
const concluded = (outcome: string) => ({
  answers: { outcome, outcomeWords: '依据批复和学籍卡', pages: '2' },
})

describe(`a file that is lost (${shows.join(' ')})`, () => {
  let id = ''

  it('is reported at once: to the department above, in the chain of the file, and to its person', async () => {
    expect((await page()).can.open).toContain('archive-loss')
    const made = await open('whole')
    expect([made.status, made.body]).toMatchObject([201, { stateLabel: '正在上报' }])
    id = made.body.id
    expect((await open('papers')).body).toMatchObject({ key: 'case.open-already' })
    await house.work()
    const { marks, thread, chainWhole } = await page()
    expect([marks, chainWhole]).toEqual([['lost'], true])
    expect(thread.at(-1)).toMatchObject({ says: '发现档案遗失或损毁，已报主管部门', case: { id } })
    expect((await shown(id, supervisor)).state).toBe('searching')
    const { body } = await person.call(cases.readCase, { params: { id } })
    expect(body).toMatchObject({ state: 'searching', can: [] })
    expect(body.findings[0]).toMatchObject({ article: expect.stringContaining('第二十二条') })
  })

  it('is neither certified nor refused for anything else meanwhile', async () => {
    const waiting = await certificate()
    const { state, checks, reasons } = await shown(waiting)
    expect(state).toBe('in-review')
    expect(checks.filter(({ holds }) => !holds).map(({ name }) => name)).toEqual(['not-lost'])
    expect(reasons.map(({ code }) => code)).toEqual(['lost'])
    expect(await give(waiting, 'approve')).toBe('case.archive-lost')
    expect(await give(waiting, 'refuse', { reason: 'lost' })).toBe('refused')
  })

  it('cannot be sent: the letter is answered with that and its article, and the search goes on in its own case', async () => {
    const form = { receiver: '示例市人才中心', receiverAddress: '示例市一路 1 号', letterNo: '示调 9' }
    const made = await apply(person, form, 'transfer-out')
    const asks = made.body.id
    const { reasons, doubts } = await shown(asks)
    expect(reasons.map(({ code }) => code)).toContain('lost')
    expect(doubts[0]?.text).toContain('已经登记遗失')
    expect(await give(asks, 'refuse', { reason: 'lost' })).toBe('refused')
    const { body } = await person.call(cases.readCase, { params: { id: asks } })
    expect([body.refusal?.article, body.next]).toEqual(['《干部人事档案工作条例》第二十二条', undefined])
    expect(body.refusal?.remedy).toContain('在您的办件里看得到')
    expect((await shown(id, supervisor)).state).toBe('searching')
  })

  it('is rebuilt only after a search, with approval from above, from what others issue, and by two people', async () => {
    expect(await give(id, 'ask-approval', asked)).toBe('case.search-missing')
    expect(await give(id, 'record-search', searched)).toBe('searching')
    expect(await give(id, 'conclude', concluded('rebuilt'))).toBe('case.approval-missing')
    expect(await give(id, 'agree', verdict, supervisor)).toBe('case.not-possible')
    expect(await give(id, 'ask-approval', asked)).toBe('in-approval')
    for (const by of [clerk, reviewer]) expect(await give(id, 'agree', verdict, by)).toBe('permission.denied')
    expect((await shown(id, supervisor)).can.toSorted()).toEqual(['agree', 'disagree'])
    expect(await give(id, 'disagree', { answers: { verdictWords: '再找上一单位' } }, supervisor)).toBe(
      'searching',
    )
    expect(await give(id, 'ask-approval', asked)).toBe('in-approval')
    expect(await give(id, 'agree', {}, supervisor)).toBe('request.invalid')
    expect(await give(id, 'agree', verdict, supervisor)).toBe('restoring')
    expect(await give(id, 'conclude', concluded('supplemented'))).toBe('case.approval-missing')
    expect(await give(id, 'conclude', concluded('rebuilt'))).toBe('case.source-missing')
    expect(await give(id, 'record-source', source)).toBe('restoring')
    expect(await give(id, 'conclude', concluded('rebuilt'))).toBe('in-confirmation')
    expect(await give(id, 'send-back', {}, reviewer)).toBe('restoring')
    expect(await give(id, 'conclude', concluded('rebuilt'))).toBe('in-confirmation')
    expect(await give(id, 'confirm', {}, supervisor)).toBe('permission.denied')
    expect(await give(id, 'confirm', {}, reviewer)).toBe('settling')
    await house.work()
    expect(await shown(id)).toMatchObject({ state: 'restored', chainWhole: true })
    const { marks, thread, chainWhole } = await page()
    expect([marks, chainWhole]).toEqual([[], true])
    expect(thread.slice(-2).map(({ says }) => says)).toEqual([
      '材料归档',
      '档案遗失损毁处理完毕：经批准重新建立',
    ])
    const deps = { ...house.house.ledger, open: house.house.cases.open }
    const kept = (await readContents(deps, archiveId, '2026-11-29'))?.contents.papers.at(-1)
    expect(kept).toMatchObject({ caseId: id, paper: { title: '档案遗失损毁情况说明' } })
    expect((await shown(await certificate())).state).toBe('approved')
  })

  it('of which papers alone are gone is certified all the same, and settles when they are found', async () => {
    const { body } = await open('papers')
    await house.work()
    expect((await page()).marks).toEqual([])
    expect(await give(body.id, 'conclude', concluded('found'))).toBe('case.search-missing')
    await give(body.id, 'record-search', searched)
    expect(await give(body.id, 'conclude', concluded('found'))).toBe('in-confirmation')
    expect(await give(body.id, 'confirm', {}, reviewer)).toBe('settling')
    await house.work()
    expect((await shown(body.id)).state).toBe('recovered')
    const before = (await page()).thread.length
    const filing = {
      ...{ cases: house.house.cases, clock: house.clock },
      materials: { ...house.house.ledger, open: house.house.cases.open },
    }
    await reportLoss(filing, { id: `${body.id}:1:report-loss`, ref: body.id })
    await settleLoss(filing, { id: `${body.id}:5:settle-loss`, ref: body.id })
    expect((await page()).thread).toHaveLength(before)
  })

  it.each([
    ['repaired', [], 'recovered', '已经修复'],
    ['supplemented', ['supplement'], 'restored', '经批准补充证明材料'],
  ])('damaged and %s is filed and told as that', async (outcome, approvals, state, says) => {
    const { id } = (await open('damaged')).body
    await house.work()
    await give(id, 'record-search', searched)
    for (const way of approvals) {
      expect(await give(id, 'conclude', concluded(outcome))).toBe('case.approval-missing')
      expect(await give(id, 'ask-approval', asking(way))).toBe('in-approval')
      expect(await give(id, 'agree', verdict, supervisor)).toBe('restoring')
      expect(await give(id, 'record-source', source)).toBe('restoring')
    }
    expect(await give(id, 'conclude', concluded(outcome))).toBe('in-confirmation')
    expect(await give(id, 'confirm', {}, reviewer)).toBe('settling')
    await house.work()
    expect(await shown(id)).toMatchObject({ state, chainWhole: true })
    expect((await page()).thread.at(-1)).toMatchObject({ says: `档案遗失损毁处理完毕：${says}` })
    const deps = { ...house.house.ledger, open: house.house.cases.open }
    const kept = (await readContents(deps, archiveId, '2026-11-29'))?.contents.papers.at(-1)
    expect(kept).toMatchObject({ caseId: id, paper: { kind: 'file-explanation', remark: says } })
  })

  it('leaves nothing of what was said open in the database', async () => {
    const bytes = [...(await storedBytes(database.connection)).values()].flat()
    for (const words of ['盘点时不在架位上', '同意重新建立', '演示大学', '依据批复和学籍卡'])
      expect([words, bytes.some((part) => part.includes(words))]).toEqual([words, false])
  })
})
