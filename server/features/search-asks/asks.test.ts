import { demoIdNumber } from '@server/features/archives'
import { readCase, submitCase } from '@shared/contract/cases'
import { answerLetter, openLetter } from '@shared/contract/letters'
import { proveRealName } from '@shared/contract/real-name'
import * as asks from '@shared/contract/search-asks'
import { readStaffCase } from '@shared/contract/staff'
import { searchLeader } from '@shared/domain/items/file-search-inquiries'
import {
  letterNumber,
  readLetterAddress,
  readLetterNumber,
  searchSlot,
} from '@shared/domain/transfer/letter-key'
import { reg } from '@shared/kernel/reg'
import { type ApiClient, apiClient } from '@test/support/api-client'
import { useDatabase } from '@test/support/database'
import { withGraduate } from '@test/support/dispatch-lists'
import { useHouse } from '@test/support/house'
import { hired } from '@test/support/members'
import { readPdfQr, readPdfText } from '@test/support/poppler'
import { refoldDifferences } from '@test/support/refold'
import { searched } from '@test/support/searching'
import { ANSWERER, give, letterKey } from '@test/support/transferring'
import { beforeAll, describe, expect, it } from 'vitest'
import { escalateSilence } from '.'

const shows = reg('grad', 'W6-all', 'W7-leave', 'N29-refuse')
const database = useDatabase()
const house = useHouse(database)

const XINGHAI = '星海市人才服务中心（演示）'
const ASKED = { 'asked-household': XINGHAI, 'asked-school': '云帆学院档案室' }

let away: ApiClient
let nobody: ApiClient
beforeAll(async () => {
  await hired(house, { username: 'away', posts: ['clerk'], centreId: 'demo-centre-2' })
  await hired(house, { username: 'above', posts: ['supervisor'], centreId: 'demo-authority' })
  away = await house.staffSignedIn('away')
  nobody = apiClient(house.citizen)
})

const list = async (by: ApiClient, side: 'to' | 'from' | 'late') =>
  (await by.call(asks.listSearchAsks, { query: { side } })).body.asks
const keyOf = ({ body }: { body: unknown }) => (body as { key: string }).key
const told = async (phone: string, id: string) =>
  (await (await house.signedIn(phone)).call(readCase, { params: { id } })).body.findings.map(
    ({ text }) => text,
  )

describe(`the questions of a search (${shows.join(' ')})`, () => {
  it('lie on the desk of the centre that is asked, which answers by a fact both sides and the person see', async () => {
    const id = await searched(house, '13800000004', ASKED)
    const clerk = await house.staffSignedIn('clerk')
    expect(await list(clerk, 'to')).toEqual([])
    expect(await list(away, 'to')).toMatchObject([
      {
        id,
        holder: 'household',
        by: '云帆市人才服务中心（演示）',
        byPhone: expect.stringMatching(/^[\d -]+$/),
        toPhone: expect.stringMatching(/^[\d -]+$/),
        outside: false,
        clock: { total: 10 },
        answer: null,
      },
    ])
    const params = { id, holder: 'household' as const }
    expect(keyOf(await clerk.call(asks.readSearchAsk, { params }))).toBe('case.not-found')
    expect(keyOf(await away.call(asks.readSearchAsk, { params: { id, holder: 'school' } }))).toBe(
      'case.not-found',
    )
    const { body: task } = await away.call(asks.readSearchAsk, { params })
    expect(task).toHaveProperty('idNumber')
    expect(task.idNumber).toMatch(/^\d{17}[\dX]$/)
    const { version } = task
    const body = { version, holderAnswer: 'sent-on' as const, holderWords: '2020年转给示例市人才中心' }
    const refused = await clerk.call(asks.answerSearchAsk, { params, body })
    expect(keyOf(refused)).toBe('case.not-found')
    const once = { key: 'a-key-for-one-answer' }
    const first = await away.call(asks.answerSearchAsk, { params, body, ...once })
    expect(first.body.answer).toBe('曾经保管，已经转出')
    expect((await away.call(asks.answerSearchAsk, { params, body, ...once })).body).toEqual(first.body)
    expect(await list(away, 'to')).toEqual([])
    expect((await list(clerk, 'from')).map(({ to, answer }) => [to, answer])).toEqual(
      expect.arrayContaining([
        [XINGHAI, '曾经保管，已经转出'],
        ['云帆学院档案室', null],
      ]),
    )
    expect(await told('13800000004', id)).toContain(
      `户籍地的人才服务机构 ${XINGHAI}：曾经保管，已经转出（2020年转给示例市人才中心）。`,
    )
    // Who leads it is named to the person as staff are, with the number to call; never who only answered.
    const { body: own } = await (await house.signedIn('13800000004')).call(readCase, { params: { id } })
    expect(own.owner).toEqual({
      centre: '云帆市人才服务中心（演示）',
      phone: expect.stringMatching(/^[\d -]+$/),
      who: '演*',
    })
    const record = await house.house.cases.cases.findById(id)
    expect(record?.facts.at(-1)?.kind).toBe('centre-answers')
    expect(searchLeader(record?.facts ?? [])).toBe('演示受理员')
    const { body: page } = await clerk.call(readStaffCase, { params: { id } })
    expect([page.chainWhole, page.facts.at(-1)?.says]).toEqual([true, '被询问的机构答复'])

    const letter = await clerk.call(asks.printSearchLetter, { params: { id, holder: 'school' } })
    const pdf = new Uint8Array(letter.body as Buffer)
    const key = await letterKey(house, id, searchSlot('school'))
    expect(readLetterAddress(await readPdfQr(pdf))).toEqual(key)
    expect(await readPdfText(pdf)).toContain('云帆学院档案室：')
    expect(keyOf(await clerk.call(asks.printSearchLetter, { params }))).toBe('transfer.no-paper')
    const { body: opened } = await nobody.call(openLetter, { body: key })
    expect(opened).toMatchObject({ title: '寻档函', to: '云帆学院档案室', given: { holder: 'school' } })
    const answers = { ...ANSWERER, holder: 'household', holderAnswer: 'here', holderWords: '库房 3 架' }
    const send = { ...key, version: opened.version, answer: 'unit-answers', answers }
    const { body: heard } = await nobody.call(answerLetter, { body: send })
    expect(heard).toMatchObject({ answered: { says: '在网上答复' }, can: [] })
    expect((await told('13800000004', id)).join()).toContain(
      '最后毕业的学校 云帆学院档案室：档案在这里（库房 3 架）',
    )
    expect(await list(clerk, 'from')).toEqual([])
    expect((await refoldDifferences(database.connection)).differences).toEqual([])
  })

  it('are told to the department above when their last day has passed, each once, and shown to everybody', async () => {
    const id = await searched(house, '13800000005', ASKED)
    const { cases } = house.house
    expect(await escalateSilence(cases, house.clock.now())).toBe(0)
    house.clock.advance(30 * 24 * 3600)
    const sweeps = await Promise.all([1, 2].map(() => escalateSilence(cases, house.clock.now())))
    expect(sweeps.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(0)
    // What two workers wrote at the same moment one of them writes in its next round.
    await escalateSilence(cases, house.clock.now())
    expect(await escalateSilence(cases, house.clock.now())).toBe(0)
    const facts = (await cases.cases.findById(id))?.facts.filter(({ kind }) => kind === 'escalate') ?? []
    expect(facts.map(({ by }) => by.kind)).toEqual(['system', 'system'])
    expect((await told('13800000005', id)).filter((text) => text.includes('逾期已上报'))).toHaveLength(2)
    const [late] = await list(await house.staffSignedIn('away'), 'to')
    expect(late?.escalated?.to).toBe('云帆市人力资源和社会保障局（演示）')
    const above = await list(await house.staffSignedIn('above'), 'late')
    expect(
      above
        .filter((one) => one.id === id)
        .map(({ holder }) => holder)
        .toSorted(),
    ).toEqual(['household', 'school'])
    expect(late?.clock.late).toBe(true)
    const again = await house.staffSignedIn('away')
    const params = { id, holder: 'household' as const }
    const { version } = (await again.call(asks.readSearchAsk, { params })).body
    const body = { version, holderAnswer: 'here' as const, holderWords: '在库' }
    expect((await again.call(asks.answerSearchAsk, { params, body })).status).toBe(200)
    expect(await give(await house.staffSignedIn('clerk'), id, 'conclude')).toBe('case.not-possible')
    expect(await house.house.jobs.dead()).toEqual([])
  })
})

describe('a search of which one is silent for good, and another has sent the file on', () => {
  it('asks where it was sent on to, keeps each answer with whom it is of, and ends with a written conclusion', async () => {
    const id = await searched(house, '13800000006', ASKED)
    const clerk = await house.staffSignedIn('clerk')
    const school = await letterKey(house, id, searchSlot('school'))
    const before = await house.house.cases.cases.findById(id)
    const renamed = { answers: { 'asked-school': '示例市人才中心' } }
    expect(await give(clerk, id, 'ask-holders', renamed)).toBe('case.holder-asked')
    expect(await house.house.cases.cases.findById(id)).toEqual(before)
    const sentOn = { holder: 'school', holderAnswer: 'sent-on', holderWords: '2015年寄示例市人才中心' }
    const heard = { ...sentOn, holderBy: '王示例', answeredOn: '2026-02-11' }
    expect(await give(clerk, id, 'record-answer', { answers: heard })).toBe('asking')
    const { body: page } = await clerk.call(readStaffCase, { params: { id } })
    expect(page.doubts.map(({ text }) => text)).toContain('最后毕业的学校答复已经转出')
    expect(Object.keys(page.proposed)).toEqual([])
    const next = { answers: { 'asked-next1': '示例市人才中心' } }
    expect(await give(clerk, id, 'ask-holders', next)).toBe('asking')
    await house.work()
    const key = await letterKey(house, id, searchSlot('next1'))
    expect([key.number === school.number, key.code === school.code]).toEqual([false, false])
    expect((await nobody.call(openLetter, { body: key })).body).toMatchObject({
      to: '示例市人才中心',
      answered: null,
    })
    expect((await nobody.call(openLetter, { body: school })).body.to).toBe('云帆学院档案室')

    const outcome = { answers: { nextStep: 'authority', outcomeWords: '学校转出，示例市不答复' } }
    const month = async () => {
      house.clock.advance(30 * 24 * 3600)
      await escalateSilence(house.house.cases, house.clock.now())
      return house.staffSignedIn('clerk')
    }
    const later = await month()
    expect(await give(later, id, 'conclude', outcome)).toBe('case.answers-missing')
    expect(await give(await month(), id, 'conclude', outcome)).toBe('in-confirmation')
    expect(await give(await house.staffSignedIn('reviewer'), id, 'confirm')).toBe('concluded')
    const findings = await told('13800000006', id)
    expect(findings).toContain(
      '最后毕业的学校 云帆学院档案室：曾经保管，已经转出（2015年寄示例市人才中心）。',
    )
    expect(findings).toContain(
      '接着问的第一家 示例市人才中心：没有答复，逾期已上报云帆市人力资源和社会保障局（演示）。',
    )
  })
})

describe('what schools’ lists say of a file that nobody finds', () => {
  it('is told to whoever proved their name, and whom the list names is to be asked', async () => {
    const person = await house.signedIn('13900000711')
    const proof = {
      ...{ document: 'id-card' as const, name: '云一晴', idNumber: demoIdNumber(9_711), consent: '2026-11' },
    }
    expect((await person.call(proveRealName, { body: proof })).status).toBe(200)
    await withGraduate(house, { id: proof.idNumber, name: proof.name })
    const form = { household: '560100 云帆市', school: '演示大学，2025 年' }
    const { id } = (await person.call(submitCase, { body: { item: 'file-search', form } })).body
    await house.work()
    expect((await told('13900000711', id)).join()).toMatch(/清单上写着.*寄往云帆市人才服务中心（演示）/)
    const clerk = await house.staffSignedIn('clerk')
    const { body: page } = await clerk.call(readStaffCase, { params: { id } })
    expect([page.chainWhole, page.proposed['asked-heard'], page.proposed['asked-household']]).toEqual([
      true,
      '云帆市人才服务中心（演示）',
      expect.stringContaining('（演示）'),
    ])
    expect(await give(clerk, id, 'ask-holders', { answers: ASKED })).toBe('case.holder-unasked')
    expect(await house.house.jobs.dead()).toEqual([])
  })
})

describe('the number of a letter', () => {
  it('leads to its paper, typed in any way, and to nothing else', () => {
    const no = '20260305-12345678'
    expect(readLetterNumber('ｄｈ 2026030512345678')).toMatchObject({ slot: 'letter', number: `DH-${no}` })
    expect(readLetterNumber(letterNumber('notice', no))).toMatchObject({ slot: 'notice', holder: null })
    expect(readLetterNumber(letterNumber(searchSlot('school'), no))).toMatchObject({ holder: 'school', no })
    expect(readLetterNumber(letterNumber('letter', no, 1))).toMatchObject({ number: `DH-${no}-2` })
    for (const odd of [`DH-${no}-1`, `DH-${no}-02`, `XD-${no}`, `XD-${no}-9`, `XX-${no}`, no, ''])
      expect(readLetterNumber(odd)).toBeNull()
  })
})
