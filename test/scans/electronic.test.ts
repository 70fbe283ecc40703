import { checkScan, readScan } from '@shared/contract/scans'
import { reg } from '@shared/kernel/reg'
import type { ApiClient } from '@test/support/api-client'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { storedArchive } from '@test/support/materials'
import { testSeal } from '@test/support/pdf-thread'
import { pdfOfPages } from '@test/support/scan-files'
import { paperIn, splitScan } from '@test/support/scanning'
import { signedContract } from '@test/support/signed-paper'
import { beforeAll, describe, expect, it } from 'vitest'

const database = useDatabase()
const house = useHouse(database, { archives: 2, clock: 'real', trust: true })
let archivist: ApiClient
let reviewer: ApiClient
let signed: Buffer

beforeAll(async () => {
  archivist = await house.staffSignedIn('archivist')
  reviewer = await house.staffSignedIn('reviewer')
  signed = await signedContract(await testSeal(), new Date())
})

/** Brings a file to a paper of its own and takes it apart. */
async function brought(bytes: Buffer, electronic = true) {
  const own = await paperIn(house, { pages: 1, electronic })
  const { id } = await splitScan(house, archivist, own, { name: '电子合同.pdf', bytes })
  const read = async () => (await reviewer.call(readScan, { params: { id } })).body.scan
  const check = async (returned: { page: number; reason: 'differs' }[] = []) => {
    const body = { version: (await read()).version, returned }
    return reviewer.call(checkScan, { params: { id }, body })
  }
  return { own, read, check }
}

describe(`the file of an electronic paper (${reg('N18').join(' ')})`, () => {
  it('by a signer on the trust list is filed with that, kept in the chain', async () => {
    const { own, read, check } = await brought(signed)
    expect((await read()).flags).toEqual(['电子签名有效，签名人在本机构信任名单内'])
    expect((await check()).status).toBe(200)
    await house.work()
    const { facts } = await storedArchive(house, own.id)
    expect(facts.at(-1)).toMatchObject({
      kind: 'accept-scan',
      data: { signature: 'valid', signer: expect.stringMatching(/^[0-9a-f]{64}$/) },
    })
  })

  it.each<[string, boolean, string, () => Promise<Buffer>]>([
    ['altered after it was signed', true, 'scan.signature-altered', async () => altered()],
    ['altered, and taken for a scan of a paper', false, 'scan.signature-altered', async () => altered()],
    ['signed by nobody', true, 'scan.signature-missing', () => pdfOfPages(1)],
  ])('%s is not filed, and goes back', async (_says, electronic, key, bytes) => {
    const { own, read, check } = await brought(await bytes(), electronic)
    const before = await storedArchive(house, own.id)
    expect((await check()).body).toMatchObject({ key, article: 'N18' })
    expect((await read()).state).toBe('waiting')
    expect((await check([{ page: 1, reason: 'differs' }])).body).toMatchObject({ state: 'returned' })
    await house.work()
    expect(await storedArchive(house, own.id)).toEqual(before)
  })

  it('signed by nobody is a page like any other where the paper itself is of paper', async () => {
    const { check } = await brought(await pdfOfPages(1), false)
    expect((await check()).body).toMatchObject({ state: 'accepted' })
  })
})

/** Something was added behind the signature. */
const altered = (): Buffer => Buffer.concat([signed, Buffer.from('\n% more\n')])
