import { submitCase } from '@shared/contract/cases'
import { readCaseFile, readOwnUpload, uploadFile } from '@shared/contract/uploads'
import { reg } from '@shared/kernel/reg'
import type { ApiClient } from '@test/support/api-client'
import { useDatabase } from '@test/support/database'
import { storedBytes } from '@test/support/database-content'
import { useHouse } from '@test/support/house'
import { jpegOf, pdfOf, pngOf, type SentFile } from '@test/support/multipart'
import { beforeAll, describe, expect, it } from 'vitest'

const shows = reg('N29-leak')
const database = useDatabase()
const house = useHouse(database)
const FIRST = '13800000001'
const MB = 1024 * 1024

let second: ApiClient
beforeAll(async () => {
  second = await house.signedIn('13800000002')
})
const bring = (file: SentFile) => second.call(uploadFile, { file })

const paper = (file: string) => ({
  item: 'archive-details-change',
  form: { what: 'name', name: '云青石', namePaper: 'police-name', nameFile: file },
})

describe(`a file that cannot be handed in (${shows.join(' ')})`, () => {
  it.each<[string, SentFile, string]>([
    ['too large', { name: 'a.png', bytes: pngOf(4, 4, 10 * MB) }, 'D8001'],
    ['of another type', { name: 'a.html', bytes: Buffer.from('<html><script>1</script>') }, 'D8002'],
    ['a program called a picture', { name: 'a.jpg', bytes: Buffer.from('MZ'.padEnd(200, '\0')) }, 'D8002'],
    ['a picture called a PDF', { name: 'a.pdf', bytes: pngOf(4, 4) }, 'D8003'],
    ['a PDF called a picture', { name: 'a.png', bytes: pdfOf() }, 'D8003'],
    ['with two endings, the last another', { name: 'a.png.exe', bytes: pngOf(4, 4) }, 'D8003'],
    ['empty', { name: 'a.png', bytes: Buffer.alloc(0) }, 'D8006'],
    ['a picture that would fill the memory', { name: 'a.png', bytes: pngOf(60_000, 60_000) }, 'D8008'],
    ['a JPEG that would', { name: 'a.jpg', bytes: jpegOf(60_000, 60_000) }, 'D8008'],
    ['a PDF of ten thousand pages', { name: 'a.pdf', bytes: pdfOf('<</Count 10000>>') }, 'D8008'],
    ['a picture cut off', { name: 'a.jpg', bytes: jpegOf(40, 40).subarray(0, 18) }, 'D8009'],
    ['a PDF that runs a script', { name: 'a.pdf', bytes: pdfOf('<</S /JavaScript /JS (1)>>') }, 'D8010'],
  ])('is %s', async (_what, file, code) => {
    expect((await bring(file)).body).toMatchObject({ code })
    expect(await database.connection.collection('uploads').countDocuments()).toBe(0)
  })

  it('comes in no form, or in one without a file', async () => {
    const headers = { 'idempotency-key': 'a-key-of-this-test-1' }
    const post = (payload: string, type: string) =>
      second.raw({
        method: 'POST',
        url: '/api/uploads',
        payload,
        headers: { ...headers, 'content-type': type },
      })
    const answers = [
      await post('{}', 'application/json'),
      await post('x', 'multipart/form-data'),
      await post('--b\r\n\r\n--b--\r\n', 'multipart/form-data; boundary=b'),
      await post(
        '--b\r\ncontent-disposition: form-data; name="other"; filename="a.png"\r\n\r\nx\r\n--b--\r\n',
        'multipart/form-data; boundary=b',
      ),
      await post(
        '--b\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\n\r\nx',
        'multipart/form-data; boundary=b',
      ),
    ]
    expect(answers.map(({ body }) => (body as { code: string }).code).slice(0, 4)).toEqual([
      'D8006',
      'D8006',
      'D8009',
      'D8006',
    ])
    expect(answers.map(({ status }) => status)).toEqual(Array(5).fill(400))
  })
})

describe('a file that is handed in', () => {
  it('is kept encrypted, once per key, for its owner alone, and goes with one application to its centre', async () => {
    const words = 'the words inside'
    const file = { name: '../夹/云一晴的户口簿.pdf', bytes: pdfOf(words) }
    const owner = await house.signedIn(FIRST)
    const key = 'a-key-of-this-test-2'
    const [made, again] = [
      await owner.call(uploadFile, { file, key }),
      await owner.call(uploadFile, { file, key }),
    ]
    expect(made.body).toMatchObject({ name: '云一晴的户口簿.pdf', type: 'application/pdf', scanned: false })
    expect(again.body).toEqual(made.body)
    const other = { ...file, bytes: pdfOf('other words') }
    expect((await owner.call(uploadFile, { file: other, key })).body).toMatchObject({ code: 'D1007' })
    const { id } = made.body
    const own = await owner.call(readOwnUpload, { params: { id } })
    expect([own.status, Buffer.from(own.body as Buffer).includes(words)]).toEqual([200, true])
    expect(own.headers['x-content-type-options']).toBe('nosniff')
    const stranger = await house.signedIn('13800000003')
    expect((await stranger.call(readOwnUpload, { params: { id } })).status).toBe(404)
    expect((await stranger.call(submitCase, { body: paper(id) })).body).toMatchObject({
      fields: [{ path: 'nameFile', message: 'file.again' }],
    })
    const packed = await house.house.certificates.storage.get(`uploads/${id}`)
    expect(packed && Buffer.from(packed).includes(words)).toBe(false)
    const bytes = Buffer.concat([...(await storedBytes(database.connection)).values()].flat())
    expect(bytes.includes('户口簿')).toBe(false)

    const opened = await owner.call(submitCase, { body: paper(id), key: 'a-key-of-this-test-3' })
    expect(opened.status).toBe(201)
    const replay = await owner.call(submitCase, { body: paper(id), key: 'a-key-of-this-test-3' })
    expect(replay.body).toEqual(opened.body)
    expect((await owner.call(submitCase, { body: paper(id) })).status).toBe(400)
    const clerk = await house.staffSignedIn('clerk')
    const params = { id: opened.body.id, fileId: id }
    const seen = await clerk.call(readCaseFile, { params })
    expect([seen.status, Buffer.from(seen.body as Buffer).includes(words)]).toEqual([200, true])
    expect((await clerk.call(readCaseFile, { params: { ...params, fileId: opened.body.id } })).status).toBe(
      404,
    )
  })

  it('is swept after a day when nobody took it, and stays when somebody did', async () => {
    const { body } = await bring({ name: 'a.png', bytes: pngOf(9, 9) })
    const { uploads, certificates, clock, cases } = house.house
    await uploads.sweep(clock.now(), cases.cases.takersOf)
    expect(await certificates.storage.get(`uploads/${body.id}`)).not.toBeNull()
    await uploads.sweep(new Date(clock.now().getTime() + 25 * 3_600_000), cases.cases.takersOf)
    expect(await certificates.storage.get(`uploads/${body.id}`)).toBeNull()
    const left = await database.connection.collection('uploads').find().toArray()
    expect(left.map(({ attachedBy }) => attachedBy === null)).toEqual([false])
  })

  it('is refused while the scanner is away, and when it finds something', async () => {
    const { createUploadRoom } = await import('@server/features/uploads')
    const { createUploadRepository } = await import('@server/features/uploads')
    const { cases, certificates, newId } = house.house
    const ask = (verdict: { kind: 'infected'; name: string } | { kind: 'unavailable'; detail: string }) =>
      createUploadRoom({
        uploads: createUploadRepository(database.connection),
        ...{ storage: certificates.storage, newId, suite: 'aes-256-gcm', seal: cases.seal, open: cases.open },
        scanner: { scan: async () => verdict },
      }).bring(
        { kind: 'person', id: 'p', roles: ['person'] },
        { actorId: 'p', key: verdict.kind, bodyHash: 'b', now: house.clock.now(), avoids: [] },
        { name: 'a.png', bytes: pngOf(5, 5) },
      )
    await expect(ask({ kind: 'infected', name: 'x' })).rejects.toMatchObject({ key: 'upload.infected' })
    await expect(ask({ kind: 'unavailable', detail: 'x' })).rejects.toMatchObject({
      key: 'upload.scanner-away',
    })
  })
})
