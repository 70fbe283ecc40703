import type { TestHouse } from '@test/support/house'
import { apply } from '@test/support/transferring'

type Request = { params?: object; body?: object; query?: object }

const OUTSIDE = {
  receiver: '示例市人才服务中心',
  receiverAddress: '示例市一路 1 号',
  letterNo: '示调〔2026〕8',
}
let moving = ''

/** The one case in which the applicant's file moves. */
async function movingCase(house: TestHouse): Promise<string> {
  moving ||= (await apply(await house.signedIn('13800000001'), OUTSIDE, 'transfer-out')).body.id
  return moving
}

/** A request about moving files that is right in everything but, perhaps, who sends it. */
export async function transferRequestOf(house: TestHouse, name: string): Promise<Request | null> {
  switch (name) {
    case 'readJourney':
      return { params: { id: await movingCase(house) } }
    case 'listTransferDesk':
      return { query: { step: 'in-coming' } }
    case 'findTransfer':
      return { body: { no: 'EA 123 CN' } }
    default:
      return null
  }
}
