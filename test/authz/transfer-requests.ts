import type { TestHouse } from '@test/support/house'
import { searched } from '@test/support/searching'
import {
  ANSWERER,
  apply,
  give,
  holdersCase,
  letterHeader,
  letterKey,
  OUTSIDE_REVIEW,
  TO_XINGHAI,
} from '@test/support/transferring'
import { graduateRequestOf } from './graduate-requests'

type Request = { params?: object; body?: object; query?: object; headers?: Record<string, string> }

const OUTSIDE = {
  receiver: '示例市人才服务中心',
  receiverAddress: '示例市一路 1 号',
  letterNo: '示调〔2026〕8',
}
let moving = ''

/** The one case in which the applicant's file moves; its letter has gone out. */
async function movingCase(house: TestHouse): Promise<string> {
  if (moving) return moving
  moving = (await apply(await house.signedIn('13800000001'), TO_XINGHAI)).body.id
  await house.work()
  return moving
}

let searchCase = ''

/** A search that asks this centre itself, and a school outside. */
async function searching(house: TestHouse, holder: string): Promise<{ id: string; holder: string }> {
  searchCase ||= await searched(house, '13800000004', {
    'asked-household': '云帆市人才服务中心（演示）',
    'asked-school': '云帆学院档案室',
  })
  return { id: searchCase, holder }
}

let packedCase = ''

/** A case of somebody else whose file is being packed. */
async function packed(house: TestHouse): Promise<string> {
  if (packedCase) return packedCase
  packedCase = (await apply(await house.signedIn('13800000002'), OUTSIDE, 'transfer-out')).body.id
  await give(await house.staffSignedIn('clerk'), packedCase, 'approve', {
    answers: OUTSIDE_REVIEW,
  })
  return packedCase
}

/** A request about moving files that is right in everything but, perhaps, who sends it. */
export async function transferRequestOf(house: TestHouse, name: string): Promise<Request | null> {
  switch (name) {
    case 'shareCase':
    case 'endShares':
    case 'readJourney':
    case 'listCaseMessages':
      return { params: { id: await movingCase(house) } }
    case 'signPromise':
      return {
        params: { id: await movingCase(house) },
        body: { version: 1, answers: { bringWithin: '3-months', agreed: '2026-11' } },
      }
    case 'consentToMove':
      return { params: { id: await movingCase(house) }, body: { version: 1, agreed: true } }
    case 'nudgeHolder':
    case 'readStaffJourney':
    case 'listStaffCaseMessages':
      return { params: { id: await holdersCase(house, await movingCase(house)) } }
    case 'openLetter':
      return { body: await letterKey(house, await movingCase(house), 'letter') }
    case 'bringForLetter':
      return { headers: letterHeader(await letterKey(house, await movingCase(house), 'letter')) }
    case 'answerLetter':
      // A centre of the system has the file: its own case answers.
      return {
        body: {
          ...(await letterKey(house, await movingCase(house), 'letter')),
          ...{ version: 1, answer: 'holder-lacks', answers: { ...ANSWERER } },
        },
      }
    case 'listSearchAsks':
      return { query: { side: 'to' } }
    case 'readSearchAsk':
      return { params: await searching(house, 'household') }
    case 'answerSearchAsk': {
      const params = await searching(house, 'household')
      const version = (await house.house.cases.cases.findById(params.id))?.version
      return { params, body: { version, holderAnswer: 'never', holderWords: '查过登记簿' } }
    }
    case 'printSearchLetter':
      return { params: await searching(house, 'school') }
    case 'readOwnLetter':
      return { params: { id: await movingCase(house) } }
    case 'printTransferPaper':
      return { params: { id: await packed(house) } }
    case 'listTransferDesk':
      return { query: { step: 'in-coming' } }
    case 'findTransfer':
      return { body: { no: 'EA 123 CN' } }
    default:
      return graduateRequestOf(house, name)
  }
}
