import { createHash } from 'node:crypto'
import { filePaper } from '@server/features/archives'
import { bringScanPart, openScan, type ScanView, stepScan } from '@shared/contract/scans'
import { partLength, partsOf, SCAN_RULES } from '@shared/domain/scans/rules'
import type { ApiClient } from './api-client'
import { shelved } from './archives'
import type { TestHouse } from './house'
import { samplePaper } from './materials'
import type { SentFile } from './multipart'

/** A paper of a file that lies on its shelf. */
export interface PaperIn {
  id: string
  paperId: string
}

let papers = 0

/** A file with one paper of so many pages. */
export async function paperIn(
  house: TestHouse,
  {
    pages = 3,
    idNumber,
    electronic = false,
  }: { pages?: number; idNumber?: string; electronic?: boolean } = {},
): Promise<PaperIn> {
  const { _id: id } = await shelved(house, idNumber ? { idNumber } : {})
  papers += 1
  const by = { kind: 'system', id: 'system', role: 'system' } as const
  const deps = { ...house.house.ledger, open: house.house.cases.open }
  const effect = { by, at: '2026-03-02T03:00:00.000Z', key: `paper-${papers}` }
  return {
    id,
    paperId: await filePaper(deps, id, samplePaper({ pages, ...(electronic ? { electronic } : {}) }), effect),
  }
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes)

/** What is told of a file before it comes. */
export const promised = ({ name, bytes }: SentFile, paperId: string, firstPage = 1) => ({
  ...{ paperId, name, firstPage, size: bytes.length, sha256: sha256(bytes).digest('hex') },
})

/** One part of a file as it is sent. */
export function partOf({ name, bytes }: SentFile, id: string, part: number) {
  const begin = part * SCAN_RULES.partBytes
  const own = bytes.subarray(begin, begin + partLength(bytes.length, part))
  return {
    params: { id, part: String(part) },
    query: { digest: sha256(own).digest('base64url') },
    file: { name, bytes: own },
  }
}

const right = <T extends { status: number; body: unknown }>(status: number, answer: T): T => {
  if (answer.status !== status) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`)
  return answer
}

/** An upload that was begun. */
export const openedScan = async (
  client: ApiClient,
  { id, paperId }: PaperIn,
  file: SentFile,
  firstPage = 1,
): Promise<ScanView> =>
  right(201, await client.call(openScan, { params: { id }, body: promised(file, paperId, firstPage) })).body

/** Brings a whole file: opened, part by part, finished. */
export async function bringScan(
  client: ApiClient,
  paper: PaperIn,
  file: SentFile,
  firstPage = 1,
): Promise<ScanView> {
  const opened = await openedScan(client, paper, file, firstPage)
  for (let part = 0; part < partsOf(file.bytes.length); part += 1)
    right(200, await client.call(bringScanPart, partOf(file, opened.id, part)))
  const step = { params: { id: opened.id }, body: { version: opened.version, command: 'finish' as const } }
  return right(200, await client.call(stepScan, step)).body
}

/** The same, and the worker has taken it apart. */
export async function splitScan(
  house: TestHouse,
  client: ApiClient,
  paper: PaperIn,
  file: SentFile,
): Promise<ScanView> {
  const brought = await bringScan(client, paper, file)
  await house.work()
  return brought
}
