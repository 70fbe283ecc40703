import { listArchiveDesk } from '@shared/contract/archives'
import { readFileCheck } from '@shared/contract/file-check'
import { noteClaims } from '@shared/contract/material-commands'
import { readMaterials } from '@shared/contract/materials'
import { readOwnClaims, sayOwnClaims } from '@shared/contract/own-claims'
import type { RouteInput } from '@shared/contract/route'
import { reg } from '@shared/kernel/reg'
import type { ApiClient } from '@test/support/api-client'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { NO_CLAIMS, storedArchive } from '@test/support/materials'
import { beforeAll, describe, expect, it } from 'vitest'

const shows = reg('G36', 'N20-4', 'N29-alter')
type Said = RouteInput<typeof sayOwnClaims>['body']

const house = useHouse(useDatabase(), { papers: true })
let person: ApiClient
let archivist: ApiClient
let id: string

const school: Said['claims']['education'][number] = {
  ...{ level: 'bachelor', school: '云帆夜大学（演示）', from: '1995-09', to: '1998-07' },
  ...{ fullTime: false, degree: false, abroad: false },
}
const SAID: Said = {
  kind: 'left-state',
  claims: { ...NO_CLAIMS, education: [school], workStart: '1987-07' },
} as const
const read = async (client = person) => (await client.call(readOwnClaims)).body
const fileNow = async () => (await archivist.call(readMaterials, { params: { id } })).body
/** The files in which somebody's own word waits for staff. */
const waiting = async () =>
  (await archivist.call(listArchiveDesk, { query: { show: 'told' } })).body.archives.map((row) => row.id)
const say = (body: Said, key: string) => person.call(sayOwnClaims, { body, key })

beforeAll(async () => {
  person = await house.signedIn('13800000006')
  archivist = await house.staffSignedIn('archivist')
  const found = await house.house.database.connection
    .collection('archives')
    .findOne({ facts: { $elemMatch: { kind: 'note-claims' } } })
  id = String(found?._id)
})

describe(`what a person says of their life (${shows.join(' ')})`, () => {
  it('stands as staff noted it, before they wrote any themselves', async () => {
    const { answer, said, centre } = await read()
    expect([answer, said?.kind, centre]).toEqual(['confirmed', 'left-state', '云帆市人才服务中心（演示）'])
    expect(said?.claims.education.length).toBe(3)
    expect(await waiting()).toEqual([])
  })

  it('is refused by its field where no life can be so, and changes nothing', async () => {
    const before = await storedArchive(house, id)
    const claims = { ...SAID.claims, education: [{ ...school, to: '1994-07' }], workStart: '1960' }
    const { status, body } = await say({ ...SAID, claims }, 'own-claims-wrong-dates')
    expect(status).toBe(400)
    const { fields } = body as unknown as { fields: { path: string; text: string }[] }
    expect(fields.map(({ path }) => path).toSorted()).toEqual(['claims.education.0.to', 'claims.workStart'])
    expect(await storedArchive(house, id)).toEqual(before)
  })

  it('goes into the chain of their file once, whatever number of tries, and says nothing in plain', async () => {
    const first = await say(SAID, 'own-claims-first-time')
    expect(first.status).toBe(200)
    expect((await say(SAID, 'own-claims-first-time')).body).toEqual(first.body)
    expect((await say({ ...SAID, kind: 'other' }, 'own-claims-first-time')).status).toBe(422)
    const record = await storedArchive(house, id)
    const own = record.facts.filter(({ kind }) => kind === 'say-claims')
    expect(own).toMatchObject([{ by: { kind: 'person', role: 'person' }, data: {} }])
    expect(JSON.stringify(record)).not.toContain('云帆夜大学')
    expect((await read()).answer).toBe('said')
    expect(await waiting()).toEqual([id])
    expect((await read()).said).toMatchObject({ ...SAID, confirmed: false })
  })

  it('is checked at once, as the word of the person, and not told as confirmed', async () => {
    const file = await fileNow()
    expect(file.told).toMatchObject({ confirmed: false, who: '本人', kind: 'left-state' })
    const found = file.findings.filter(({ says }) => says.includes('云帆夜大学'))
    expect(found.length).toBeGreaterThan(0)
    expect(found.every(({ settled }) => settled === null)).toBe(true)
    const told = (await person.call(readFileCheck)).body
    expect(told.points.some(({ says }) => says.includes('云帆夜大学'))).toBe(false)
    expect(told.waiting).toBeGreaterThan(2)
    expect(file.whole).toBe(true)
  })

  it('is confirmed by staff as it was written', async () => {
    const { told, version } = await fileNow()
    if (!told) throw new Error('something was said')
    const body = { version, kind: told.kind, claims: told.claims }
    expect((await archivist.call(noteClaims, { params: { id }, body })).status).toBe(200)
    expect(await waiting()).toEqual([])
    expect(await read()).toMatchObject({ answer: 'confirmed', said: { ...SAID, confirmed: true } })
    expect((await fileNow()).told).toMatchObject({ confirmed: true, who: expect.not.stringMatching('本人') })
  })
})

describe('whoever has no file that is surely theirs', () => {
  it('is told so in words, and no file is touched', async () => {
    const nameless = await house.signedIn('13800000005')
    expect(await read(nameless)).toMatchObject({ answer: 'name-needed', said: null, centre: null })
    const { status, body } = await nameless.call(sayOwnClaims, { body: SAID, key: 'own-claims-nameless-1' })
    expect([status, (body as unknown as { code: string }).code]).toEqual([403, 'D5008'])
  })
})
