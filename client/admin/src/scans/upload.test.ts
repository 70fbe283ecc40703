import { createHash } from 'node:crypto'
import { ApiProblem, OFFLINE } from '@common/api-problem'
import type { ScanView } from '@shared/contract/scans'
import { partLength, partsOf, SCAN_RULES } from '@shared/domain/scans/rules'
import { expect, test } from 'vitest'
import { chosenOf, wrongWith } from './chosen'
import { hexDigest } from './digest'
import { type Doors, uploadScan } from './upload'

const { partBytes } = SCAN_RULES
const fileOf = (size: number, name = '合同.pdf'): File =>
  new File([Uint8Array.from({ length: size }, (_, at) => at % 251)], name)
const JOB = { archiveId: 'a', paperId: 'm1', name: '合同.pdf', firstPage: 1 }

/** A service in memory: one scan per key, and what fails how often. */
function service(failures: ApiProblem[] = [], isOnline = true) {
  const byKey = new Map<string, ScanView>()
  const brought: number[] = []
  const waits: number[] = []
  const stored = (id: string) => [...byKey.values()].find((scan) => scan.id === id) as ScanView
  const doors: Doors = {
    open: async (archiveId, { paperId, name, size, firstPage }, key) => {
      const known = byKey.get(key)
      if (known) return known
      const missing = Array.from({ length: partsOf(size) }, (_, part) => part)
      const id = `s${byKey.size}`
      const scan = { archiveId, paperId, name, size, firstPage, id, missing, partBytes, version: 1 }
      byKey.set(key, { ...scan, state: 'receiving' } as unknown as ScanView)
      return byKey.get(key) as ScanView
    },
    bring: async (id, { number, digest, file }) => {
      const failure = failures.shift()
      if (failure) throw failure
      const scan = stored(id)
      const bytes = Buffer.from(await file.arrayBuffer())
      expect(bytes.length).toBe(partLength(scan.size, number))
      expect(createHash('sha256').update(bytes).digest('base64url')).toBe(digest)
      brought.push(number)
      scan.missing = scan.missing.filter((part) => part !== number)
      return scan.missing
    },
    finish: async ({ id }) => Object.assign(stored(id), { state: 'splitting' as const }),
    wait: async (ms) => void waits.push(ms),
    isOnline: () => isOnline,
  }
  return { doors, byKey, brought, waits }
}

const OFF = new ApiProblem({ key: OFFLINE })
const nothing = (): void => {}

test('a file goes in parts, in order, and is said to be whole', async () => {
  const { doors, brought } = service()
  const sent: number[] = []
  const file = fileOf(2 * partBytes + 5)
  const scan = await uploadScan(doors, { ...JOB, file }, (progress) => sent.push(progress.sent))
  expect(scan.state).toBe('splitting')
  expect(brought).toEqual([0, 1, 2])
  expect(sent).toEqual([0, partBytes, 2 * partBytes, file.size])
})

test('a part that fails for a passing reason is sent again, after as long as the service says', async () => {
  const busy = new ApiProblem({ key: 'limit.rate', status: 429, retryAfter: 7 })
  const { doors, brought, waits } = service([OFF, busy])
  await uploadScan(doors, { ...JOB, file: fileOf(9) }, nothing)
  expect(brought).toEqual([0])
  expect(waits).toEqual([1000, 7000])
})

test('what stopped goes on with what is missing, when the same file is chosen again', async () => {
  const failures: ApiProblem[] = []
  const { doors, brought, byKey } = service(failures)
  const file = fileOf(3 * partBytes)
  const stop = async () =>
    uploadScan(doors, { ...JOB, file }, ({ sent }) => {
      if (sent > 0) throw OFF
    })
  await expect(stop()).rejects.toBe(OFF)
  failures.push(...Array(5).fill(OFF))
  await expect(uploadScan(doors, { ...JOB, file: fileOf(file.size) }, nothing)).rejects.toBe(OFF)
  await uploadScan(doors, { ...JOB, file: fileOf(file.size) }, nothing)
  expect(brought).toEqual([0, 1, 2])
  expect(byKey.size).toBe(1)
})

test('without a network nothing is tried again', async () => {
  const { doors, waits } = service([OFF], false)
  await expect(uploadScan(doors, { ...JOB, file: fileOf(9) }, nothing)).rejects.toBe(OFF)
  expect(waits).toEqual([])
})

test('what a person must look at is not sent again', async () => {
  const wrong = new ApiProblem({ key: 'scan.type', status: 415 })
  const { doors, waits } = service([wrong])
  await expect(uploadScan(doors, { ...JOB, file: fileOf(9) }, nothing)).rejects.toBe(wrong)
  expect(waits).toEqual([])
})

test('a file that is here is not sent twice; one that was given up is brought anew', async () => {
  const { doors, brought, byKey } = service()
  const scan = await uploadScan(doors, { ...JOB, file: fileOf(9) }, nothing)
  expect((await uploadScan(doors, { ...JOB, file: fileOf(9) }, nothing)).id).toBe(scan.id)
  expect(brought).toEqual([0])
  Object.assign(scan, { state: 'discarded' })
  expect((await uploadScan(doors, { ...JOB, file: fileOf(9) }, nothing)).id).not.toBe(scan.id)
  await uploadScan(doors, { ...JOB, file: fileOf(9), firstPage: 2 }, nothing)
  expect(byKey.size).toBe(3)
})

test('digests are those of everybody else', async () => {
  expect(await hexDigest(new Blob(['abc']))).toBe(createHash('sha256').update('abc').digest('hex'))
})

test('files are taken in the order of their numbers, each behind the one before', () => {
  const files = ['扫10.png', '扫2.png', '扫1.png'].map((name) => fileOf(1, name))
  expect(chosenOf(files, 4).map(({ name, firstPage }) => [name, firstPage])).toEqual([
    ['扫1.png', '4'],
    ['扫2.png', '5'],
    ['扫10.png', '6'],
  ])
})

test.each([
  [1, 'a.png', '1', null],
  [1, 'a', '9999', null],
  [0, 'a.png', '1', '空'],
  [1, 'a.png', '0', ''],
  [1, 'a.png', '一', ''],
  [1, 'a.docx', '1', 'PDF'],
])('of %i bytes called %s from page %s: %s', (size, name, firstPage, says) => {
  const wrong = wrongWith({ file: fileOf(size, name), name, firstPage })
  if (says === null) expect(wrong).toBeNull()
  else expect(wrong).toContain(says)
})
