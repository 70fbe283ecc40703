import { openLetter } from '@shared/contract/letters'
import * as transfers from '@shared/contract/transfers'
import { readLetterAddress } from '@shared/domain/transfer/letter-key'
import { reg } from '@shared/kernel/reg'
import { type ApiClient, apiClient } from '@test/support/api-client'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { readPdfQr, readPdfText } from '@test/support/poppler'
import { refoldDifferences } from '@test/support/refold'
import { apply, give, OUTSIDE_REVIEW, sealAndPost } from '@test/support/transferring'
import { beforeAll, expect, it } from 'vitest'

const shows = reg('N20-1', 'N20-3', 'N20-5', 'N20-6', 'N6')
const database = useDatabase()
const house = useHouse(database)
const DAY = 24 * 3600
const LETTER = {
  receiver: '示例市机关事务局',
  receiverAddress: '示例市一路 1 号',
  letterNo: '示调〔2026〕8',
}

let clerk: ApiClient
beforeAll(async () => {
  clerk = await house.staffSignedIn('clerk')
})

const onDesk = async (by: ApiClient) =>
  (await by.call(transfers.listTransferDesk, { query: { step: 'out-receipts' } })).body.cases
const chase = (by: ApiClient, id: string) =>
  give(by, id, 'chase-receipt', { answers: { chasedHow: 'call', chasedWhom: '示例市机关事务局王示例' } })
const paper = (by: ApiClient, id: string, which: 'chase' | 'papers') =>
  by.call(transfers.printTransferPaper, { params: { id }, query: { paper: which } })
const chaseLetter = (by: ApiClient, id: string) => paper(by, id, 'chase')

it(`a letter from outside is checked, a state body gets its papers, and the receipt is chased (${shows.join(' ')})`, {
  timeout: 60_000,
}, async () => {
  const person = await house.signedIn('13800000001')
  const late = await apply(person, { ...LETTER, letterUntil: '2026-11-01' }, 'transfer-out')
  expect(late.body).toMatchObject({ key: 'transfer.letter-expired', code: 'D8519' })
  const { id, state } = (await apply(person, { ...LETTER, letterUntil: '2027-06-01' }, 'transfer-out')).body
  expect(state).toBe('in-review')
  const review = (more: object) =>
    give(clerk, id, 'approve', { answers: { ...OUTSIDE_REVIEW, receiverKind: 'state', ...more } })
  expect(await give(clerk, id, 'approve', { answers: { former: 'none' } })).toBe('transfer.letter-unchecked')
  expect(await review({ letterCheck: 'expired' })).toBe('transfer.letter-expired')
  expect(await review({ letterCheck: 'unlawful' })).toBe('transfer.letter-unlawful')
  expect(await review({})).toBe('transfer.body-papers')
  expect(await review({ bodyPapers: 'there' })).toBe('sealing')
  await house.work()
  const alone = { channel: 'messenger', carrier1: '王示例', carrier1Id: '11010519491231002X' }
  expect(await sealAndPost(clerk, id, { answers: alone })).toBe('transfer.tracking-needed')
  const two = { ...alone, carrier2: '李示例', carrier2Id: '53010219200508011X' }
  expect(await sealAndPost(clerk, id, { answers: two })).toBe('transfer.own-papers')
  // A tick alone is none of these papers: they have to be issued.
  const withPapers = { answers: { ...two, ownPapers: 'there' } }
  expect(await give(clerk, id, 'dispatch', withPapers)).toBe('transfer.own-papers')
  expect((await paper(clerk, id, 'papers')).body).toMatchObject({ key: 'transfer.no-paper' })
  expect(await give(clerk, id, 'issue-papers')).toBe('sealed')
  expect(await give(clerk, id, 'issue-papers')).toBe('transfer.papers-needless')
  const printed = new Uint8Array((await paper(clerk, id, 'papers')).body as Buffer)
  const text = (await readPdfText(printed)).replaceAll(/\s/g, '')
  for (const part of [
    '人事档案转档手续材料',
    LETTER.receiver,
    '必须凭档案管理服务机构开具的转档手续材料',
    'ZS-',
  ])
    expect(text).toContain(part)
  const checked = await apiClient(house.citizen).call(openLetter, {
    body: readLetterAddress(await readPdfQr(printed))!,
  })
  expect(checked.body).toMatchObject({
    title: '人事档案转档手续材料',
    to: LETTER.receiver,
    issuedOn: '2026-11-22',
  })
  expect(await give(clerk, id, 'dispatch', withPapers)).toBe('sending')
  await house.work()

  const [row] = await onDesk(clerk)
  expect(row).toMatchObject({ id, chased: null, clock: { tone: 'calm', total: 15, late: false } })
  expect(row?.clock?.basis).toContain('本系统暂定')
  expect(await chase(clerk, id)).toBe('transfer.receipt-not-due')
  expect((await chaseLetter(clerk, id)).body).toMatchObject({ key: 'transfer.no-paper' })
  house.clock.advance(16 * DAY)
  const amber = await house.staffSignedIn('clerk')
  expect((await onDesk(amber))[0]?.clock?.tone).toBe('amber')
  house.clock.advance(24 * DAY)
  const again = await house.staffSignedIn('clerk')
  expect((await onDesk(again))[0]?.clock).toMatchObject({ tone: 'red', late: true })
  expect(await chase(again, id)).toBe('in-transit')
  expect(await chase(again, id)).toBe('transfer.chased-already')
  expect((await onDesk(again))[0]).toMatchObject({ id, chased: { times: 1 } })
  const { status, body } = await chaseLetter(again, id)
  expect(status).toBe(200)
  expect(await readPdfText(new Uint8Array(body as Buffer))).toContain('催回执函')
  expect(await give(again, id, 'receipt')).toBe('delivered')
  expect((await refoldDifferences(database.connection)).differences).toEqual([])
  expect(await house.house.jobs.dead()).toEqual([])
})
