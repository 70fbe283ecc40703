import * as cases from '@shared/contract/cases'
import * as follow from '@shared/contract/follow'
import * as letters from '@shared/contract/letters'
import * as messages from '@shared/contract/messages'
import type { RouteContract } from '@shared/contract/route'
import * as asks from '@shared/contract/search-asks'
import * as transfers from '@shared/contract/transfers'
import { searchSlot } from '@shared/domain/transfer/letter-key'
import type { ApiClient } from '@test/support/api-client'
import type { TestHouse } from '@test/support/house'
import { hired } from '@test/support/members'
import { searched } from '@test/support/searching'
import {
  ALL_THERE,
  ANSWERER,
  give,
  holdersCase,
  letterHeader,
  letterKey,
  PACKAGE,
  sealAndPost,
  TO_XINGHAI,
} from '@test/support/transferring'
import { expect } from 'vitest'
import type { Send } from './step'

/** The other centre takes the bag in, with everything in it. */
async function takenIn(house: TestHouse, id: string, packageNo: string): Promise<void> {
  const { username } = await hired(house, { posts: ['clerk'], centreId: 'demo-centre-2' })
  const away = await house.staffSignedIn(username)
  expect(await give(away, id, 'arrive', { answers: { ...PACKAGE, packageNo } })).toBe('arrived')
  const all = { answers: { listAgrees: 'yes', ...ALL_THERE } }
  expect(await give(away, id, 'check-contents', all)).toBe('registering')
  await house.work()
}

/** Somebody has their file moved and looks how far it is; a clerk looks at the desks. */
export async function transferWalk(house: TestHouse, send: Send): Promise<void> {
  const person = await house.signedIn('13800000006')
  const step = async (
    client: ApiClient,
    route: RouteContract,
    given: object = {},
    status: number = route.status,
  ) => (await send({ route, client, given, status })).body as Record<string, string>
  const { id = '' } = await step(person, cases.submitCase, {
    body: { item: 'transfer-in', form: TO_XINGHAI },
  })
  await house.work()
  await step(person, transfers.readJourney, { params: { id } })
  await step(person, transfers.readJourney, { params: { id: '0123456789abcdefghjkmnpqrs' } }, 404)
  await step(person, transfers.readOwnLetter, { params: { id } })
  const key = await letterKey(house, id, 'letter')
  await step(person, letters.openLetter, { body: key })
  await step(person, letters.openLetter, { body: { ...key, code: 'BCDF2345' } }, 404)
  const lacks = { ...key, version: 1, answer: 'holder-lacks', answers: { ...ANSWERER } }
  await step(person, letters.answerLetter, { body: lacks }, 409)
  const clerk = await house.staffSignedIn('clerk')
  await step(clerk, transfers.listTransferDesk, { query: { step: 'out-review' } })
  const promise = { version: 2, answers: { bringWithin: '3-months', agreed: '2026-11' } }
  await step(person, transfers.signPromise, { params: { id }, body: promise }, 409)
  await step(person, cases.consentToMove, { params: { id }, body: { version: 2, agreed: true } }, 403)
  await step(person, messages.listCaseMessages, { params: { id } })
  const there = await holdersCase(house, id)
  await step(clerk, messages.listStaffCaseMessages, { params: { id: there } })
  await step(person, follow.endShares, { params: { id }, body: {} })
  const { no, code } = await step(person, follow.shareCase, { params: { id }, body: {} })
  await step(person, follow.followCase, { body: { no, code } })
  await step(person, follow.endShares, { params: { id }, body: {} })
  await step(person, follow.followCase, { body: { no, code } }, 404)
  await step(person, transfers.nudgeHolder, { params: { id: there }, body: {} }, 409)
  await step(clerk, transfers.printTransferPaper, { params: { id: there } }, 404)
  await give(clerk, there, 'approve', { answers: { former: 'none' } })
  await step(clerk, transfers.printTransferPaper, { params: { id: there } })
  await house.work()
  const sent = { channel: 'registered', trackingNo: 'EA 500 600 700 CN' }
  expect(await sealAndPost(clerk, there, { answers: sent })).toBe('sending')
  await house.work()
  await step(person, transfers.readJourney, { params: { id } })
  await step(person, transfers.readJourney, { params: { id: there } })
  await step(clerk, transfers.readStaffJourney, { params: { id: there } })
  await step(clerk, transfers.findTransfer, { body: { no: 'EA 123 CN' } })
  await takenIn(house, id, sent.trackingNo)
  await step(person, transfers.readJourney, { params: { id } })
  await step(person, transfers.readJourney, { params: { id: there } })
  await step(clerk, transfers.readStaffJourney, { params: { id: there } })
  await step(person, cases.readCase, { params: { id } })
  const asked = { 'asked-household': '云帆市人才服务中心（演示）', 'asked-school': '云帆学院档案室' }
  const search = { id: await searched(house, '13800000004', asked), holder: 'household' }
  await step(clerk, asks.listSearchAsks, { query: { side: 'to' } })
  await step(clerk, asks.readSearchAsk, { params: search })
  await step(clerk, asks.printSearchLetter, { params: { ...search, holder: 'school' } })
  const school = await letterKey(house, search.id, searchSlot('school'))
  const scan = await step(person, letters.bringForLetter, { headers: letterHeader(school) })
  const found = await step(person, letters.openLetter, { body: school })
  await step(person, letters.answerLetter, {
    body: {
      ...{ ...school, version: found.version, answer: 'unit-answers' },
      answers: { ...ANSWERER, holderAnswer: 'never', holderWords: '查过', stamped: scan.id },
    },
  })
  const version = (await house.house.cases.cases.findById(search.id))?.version
  await step(clerk, asks.answerSearchAsk, {
    params: search,
    body: { version, holderAnswer: 'never', holderWords: '查过登记簿' },
  })
}
