import { demoIdNumber } from '@server/features/archives'
import { submitCase } from '@shared/contract/cases'
import { bringLedger } from '@shared/contract/imports'
import { answerLetter, openLetter } from '@shared/contract/letters'
import { proveRealName } from '@shared/contract/real-name'
import { decideCase, readStaffCase } from '@shared/contract/staff'
import { problemSentence } from '@shared/kernel/phrases/problems'
import { PROBLEMS, type ProblemKey } from '@shared/kernel/problems'
import { reg } from '@shared/kernel/reg'
import type { ApiClient } from '@test/support/api-client'
import { apiClient } from '@test/support/api-client'
import { changingNothing } from '@test/support/changing-nothing'
import { useDatabase } from '@test/support/database'
import { DISPATCH_HEAD, dispatchLine, SCHOOL } from '@test/support/dispatch-lists'
import { useHouse } from '@test/support/house'
import { expectProblem } from '@test/support/problem'
import {
  ANSWERER,
  apply,
  give,
  holdersCase,
  letterKey,
  sealAndPost,
  TO_XINGHAI,
} from '@test/support/transferring'
import { encode } from 'iconv-lite'
import { beforeAll, describe, expect, it } from 'vitest'

const shows = reg('N6', 'N20-1', 'N20-2', 'N20-3', 'N20-4', 'grad')
const database = useDatabase()
const house = useHouse(database)
const DAY = 24 * 3600

/** Every bad input of moving files that has a name, with its code: what is said always says how to go on. */
const NAMED: Readonly<Partial<Record<ProblemKey, string>>> = {
  'letter.expired': 'D8602',
  'transfer.letter-expired': 'D8519',
  'letter.not-found': 'D8600',
  'transfer.other-person': 'D8501',
  'transfer.other-centre': 'D8502',
  'transfer.number-differs': 'D8503',
  'transfer.number-used': 'D8512',
  'table.empty': 'D8201',
  'table.no-rows': 'D8222',
  'table.encoding': 'D8209',
  'case.archive-of-other': 'D4008',
  'centre.no-standing': 'D3040',
}
const MENDS = /请|可以|照样/

let clerk: ApiClient
beforeAll(async () => {
  clerk = await house.staffSignedIn('clerk')
})

/** Refused with this code, and not a byte has changed. */
async function refuses(by: ApiClient, id: string, code: string, command: string, answers: object) {
  const { version } = (await by.call(readStaffCase, { params: { id } })).body
  const body = { command, version, answers } as never
  expectProblem(
    await changingNothing(database.connection, () => by.call(decideCase, { params: { id }, body })),
    code,
  )
}

it.each(Object.entries(NAMED))('%s has its code, and says how to mend it', (key, code) => {
  expect(PROBLEMS[key as ProblemKey].code).toBe(code)
  expect(problemSentence(key as ProblemKey, {})).toMatch(MENDS)
})

describe(`letters, numbers and lists that are not what they should be (${shows.join(' ')})`, () => {
  it('a forged code or number opens no letter, and one that has expired is not answered', async () => {
    const person = await house.signedIn('13900009801')
    const proof = {
      document: 'id-card' as const,
      name: '云一晴',
      idNumber: demoIdNumber(9_801),
      consent: '2026-11',
    }
    expect((await person.call(proveRealName, { body: proof })).status).toBe(200)
    const { id } = (await apply(person, { ...TO_XINGHAI, holder: '示例大学档案馆' })).body
    await house.work()
    const nobody = apiClient(house.citizen)
    const key = await letterKey(house, id, 'letter')
    const other = key.code.startsWith('B') ? `C${key.code.slice(1)}` : `B${key.code.slice(1)}`
    expectProblem(await nobody.call(openLetter, { body: { ...key, code: other } }), 'D8600')
    const elsewhere = { ...key, number: `${key.number}-9` }
    expectProblem(await nobody.call(openLetter, { body: elsewhere }), 'D8600')
    const { version } = (await nobody.call(openLetter, { body: key })).body
    house.clock.advance(32 * DAY)
    const body = { ...key, version, answer: 'holder-lacks', answers: { ...ANSWERER } }
    expectProblem(
      await changingNothing(database.connection, () => nobody.call(answerLetter, { body })),
      'D8602',
    )
    clerk = await house.staffSignedIn('clerk')
  })

  it('an expired letter of a receiver outside moves nothing, as its person copied it and as the desk reads it', async () => {
    const person = await house.signedIn('13800000001')
    const form = { receiver: '示例市人才中心', receiverAddress: '示例市一路 1 号', letterNo: '示调 8' }
    const late = { ...form, letterUntil: '2020-01-01', application: TO_XINGHAI.application }
    const old = { item: 'transfer-out' as const, form: late }
    expectProblem(
      await changingNothing(database.connection, () => person.call(submitCase, { body: old })),
      'D8519',
    )
    const { id } = (await apply(person, form, 'transfer-out')).body
    const answers = { former: 'none', letterCheck: 'expired', receiverKind: 'centre' }
    await refuses(clerk, id, 'D8519', 'approve', answers)
  })

  it('a number that another package has, and a file that is somebody else’s, keep a bag where it is', {
    timeout: 120_000,
  }, async () => {
    const [first, second] = await Promise.all(
      ['13800000002', '13800000006'].map(async (phone) => {
        const { id } = (await apply(await house.signedIn(phone), TO_XINGHAI)).body
        await house.work()
        return holdersCase(house, id)
      }),
    )
    await house.work()
    const record = await house.house.cases.cases.findById(second ?? '')
    const files = database.connection.collection('archives')
    const named = { idIndex: record?.idIndex ?? '' }
    const holderName: unknown = (await files.findOne(named))?.holderName
    await files.updateOne(named, { $set: { holderName: '云另名' } })
    await refuses(clerk, second ?? '', 'D4008', 'approve', { former: 'none' })
    await files.updateOne(named, { $set: { holderName } })
    for (const id of [first, second])
      expect(await give(clerk, id ?? '', 'approve', { answers: { former: 'none' } })).toBe('sealing')
    await house.work()
    const posted = { answers: { channel: 'registered', trackingNo: 'EX 81' } }
    expect(await sealAndPost(clerk, first ?? '', posted)).toBe('sending')
    const twice = { channel: 'registered', trackingNo: 'ex-81' }
    expect(await sealAndPost(clerk, second ?? '', { answers: twice })).toBe('transfer.number-used')
    await refuses(clerk, second ?? '', 'D8512', 'dispatch', twice)
  })

  it('a list that is empty, or has no line, is refused, of a school and of a unit; one in GB18030 is read as it is', async () => {
    const archivist = await house.staffSignedIn('archivist')
    const kinds = [
      { kind: 'graduates' as const, school: SCHOOL, head: DISPATCH_HEAD },
      { kind: 'handover' as const, school: '演示轴承厂', head: '姓名*,身份证号,出生年月,清点结果*' },
    ]
    for (const { kind, school, head } of kinds) {
      const bring = (bytes: Buffer) =>
        archivist.call(bringLedger, { query: { kind, school }, file: { name: '清单.csv', bytes } })
      const refused = (bytes: Buffer) => changingNothing(database.connection, () => bring(bytes))
      expectProblem(await refused(Buffer.alloc(0)), 'D8201')
      expectProblem(await refused(Buffer.from(`${head}\n`)), 'D8222')
      expectProblem(await refused(Buffer.from([0xff, 0xfe, 1, 0])), 'D8209')
      const good = kind === 'graduates' ? dispatchLine(1) : `云一晴,${demoIdNumber(7001)},,相符`
      const brought = await bring(encode(`${head}\n${good}`, 'gb18030'))
      expect([brought.status, brought.body.encoding, brought.body.total]).toEqual([201, 'GB18030', 1])
      expect(brought.body.columns[0]).toMatchObject({ title: expect.stringContaining('姓名') })
    }
  })
})
