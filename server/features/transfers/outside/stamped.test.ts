import { demoIdNumber } from '@server/features/archives'
import { answerLetter, bringForLetter, openLetter } from '@shared/contract/letters'
import { proveRealName } from '@shared/contract/real-name'
import { readStaffCase } from '@shared/contract/staff'
import { readCaseFile } from '@shared/contract/uploads'
import { reg } from '@shared/kernel/reg'
import { type ApiClient, apiClient } from '@test/support/api-client'
import { useDatabase } from '@test/support/database'
import { storedBytes } from '@test/support/database-content'
import { useHouse } from '@test/support/house'
import { hired } from '@test/support/members'
import { pdfOf, pngOf } from '@test/support/multipart'
import { refoldDifferences } from '@test/support/refold'
import { ANSWERER, apply, letterHeader, letterKey, TO_XINGHAI } from '@test/support/transferring'
import { beforeAll, describe, expect, it } from 'vitest'

const shows = reg('N20-1', 'N20-2', 'N29-leak')
const database = useDatabase()
const house = useHouse(database)
type Key = { number: string; code: string }

let away: ApiClient
let nobody: ApiClient
beforeAll(async () => {
  await hired(house, { username: 'away', posts: ['clerk'], centreId: 'demo-centre-2' })
  away = await house.staffSignedIn('away')
  nobody = apiClient(house.citizen)
})

const keyOf = (body: unknown) => (body as { key?: string }).key
const bring = (key: Key, file = { name: '答复.png', bytes: pngOf(40, 40) }) =>
  nobody.call(bringForLetter, { headers: letterHeader(key), file })
async function said(key: Key, stamped: string) {
  const { version } = (await nobody.call(openLetter, { body: key })).body
  const answers = { ...ANSWERER, tryWhere: '', stamped }
  return { ...key, version, answer: 'holder-lacks', answers }
}
const answer = async (key: Key, stamped: string) =>
  nobody.call(answerLetter, { body: await said(key, stamped) })

/** Somebody whose school has the file: the letter has gone out on paper. */
async function lettered(serial: number): Promise<{ id: string; key: Key }> {
  const person = await house.signedIn(`1390000${serial}`)
  const idNumber = demoIdNumber(serial)
  const proof = { document: 'id-card' as const, name: '云一晴', idNumber, consent: '2026-11' }
  expect((await person.call(proveRealName, { body: proof })).status).toBe(200)
  const { id } = (await apply(person, { ...TO_XINGHAI, holder: '示例大学档案馆' })).body
  await house.work()
  return { id, key: await letterKey(house, id, 'letter') }
}

const pageOf = async (id: string) => (await away.call(readStaffCase, { params: { id } })).body

describe(`a scan of the stamped answer (${shows.join(' ')})`, () => {
  it('is kept encrypted beside the answer, bound by its fact, and shown to who judges it', async () => {
    const { id, key } = await lettered(9_721)
    const words = 'the words inside'
    const { body: made } = await bring(key, { name: '示例大学的答复.pdf', bytes: pdfOf(words) })
    const once = { key: 'one-key-for-one-stamp' }
    const body = await said(key, made.id)
    const told = await nobody.call(answerLetter, { body, ...once })
    expect([told.status, (await nobody.call(answerLetter, { body, ...once })).body]).toEqual([200, told.body])
    const page = await pageOf(id)
    expect(page.chainWhole).toBe(true)
    expect(page.files).toMatchObject([
      { id: made.id, label: '盖章答复的照片或扫描件', name: '示例大学的答复.pdf' },
    ])
    const seen = await away.call(readCaseFile, { params: { id, fileId: made.id } })
    expect([seen.status, Buffer.from(seen.body as Buffer).includes(words)]).toEqual([200, true])
    const packed = await house.house.certificates.storage.get(`uploads/${made.id}`)
    expect(packed && Buffer.from(packed).includes(words)).toBe(false)
    const stored = Buffer.concat([...(await storedBytes(database.connection)).values()].flat())
    expect(stored.includes('示例大学的答复')).toBe(false)
    expect((await refoldDifferences(database.connection)).differences).toEqual([])

    await house.work()
    const { uploads, cases, clock } = house.house
    const later = new Date(clock.now().getTime() + 3 * 86_400_000)
    await uploads.sweep(later, cases.cases.takersOf)
    expect(await house.house.certificates.storage.get(`uploads/${made.id}`)).not.toBeNull()
  })

  it('is taken of nobody without number and code, nor once there is nothing to answer', async () => {
    const { key } = await lettered(9_722)
    const wrong = {
      ...key,
      code: key.code.startsWith('B') ? `C${key.code.slice(1)}` : `B${key.code.slice(1)}`,
    }
    expect(keyOf((await bring(wrong)).body)).toBe('letter.not-found')
    expect(keyOf((await bring({ number: 'x', code: 'y' })).body)).toBe('request.invalid')
    expect(keyOf((await bring(key, { name: '答复.png', bytes: Buffer.from('no picture') })).body)).toMatch(
      /^upload\./,
    )
    house.clock.advance(40 * 86_400)
    expect(keyOf((await bring(key)).body)).toBe('letter.expired')
    const person = await house.signedIn('13800000001')
    const linked = (await apply(person, TO_XINGHAI)).body.id
    await house.work()
    expect(keyOf((await bring(await letterKey(house, linked, 'letter'))).body)).toBe('case.not-possible')
    away = await house.staffSignedIn('away')
  })

  it('goes with the answer to its own letter alone, and is swept where none comes', async () => {
    const [one, other] = [await lettered(9_723), await lettered(9_724)]
    const { body: made } = await bring(one.key)
    const fields = [{ path: 'stamped', message: 'file.again' }]
    expect((await answer(other.key, made.id)).body).toMatchObject({ key: 'request.invalid', fields })
    expect((await pageOf(other.id)).files).toEqual([])
    const { uploads, cases, clock, certificates } = house.house
    const later = new Date(clock.now().getTime() + 2 * 86_400_000)
    await uploads.sweep(later, cases.cases.takersOf)
    expect(await certificates.storage.get(`uploads/${made.id}`)).toBeNull()
    expect((await answer(one.key, made.id)).body).toMatchObject({ key: 'request.invalid', fields })
    expect((await answer(one.key, '')).status).toBe(200)
  })

  it('that is altered afterwards shows in the chain', async () => {
    const { id, key } = await lettered(9_725)
    const { body: made } = await bring(key)
    expect((await answer(key, made.id)).status).toBe(200)
    const { cases } = house.house
    const record = await cases.cases.findById(id)
    const personal = JSON.parse(cases.open('cases.personal', id, record?.personal ?? ''))
    const [seq, files] = Object.entries(personal.givenFiles as Record<string, { sha256: string }[]>)[0] ?? []
    const forged = { [String(seq)]: files?.map((file) => ({ ...file, sha256: '0'.repeat(64) })) }
    const is = cases.seal('cases.personal', id, JSON.stringify({ ...personal, givenFiles: forged }))
    await cases.cases.setPersonal(id, { was: record?.personal ?? '', is })
    expect((await pageOf(id)).chainWhole).toBe(false)
  })
})
