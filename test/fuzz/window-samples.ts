import { demoIdNumber } from '@server/features/archives'

const ID = '0123456789abcdefghjkmnpqrs'
const CARD = { document: 'id-card', name: '云一晴', idNumber: demoIdNumber(9_002) }

/** Right bodies of the routes of the window. */
export const WINDOW_SAMPLES: Record<string, { body: Record<string, unknown> }> = {
  findWalkIn: { body: CARD },
  sendWalkInCode: { body: { phone: '13800000079' } },
  openWalkIn: { body: { ...CARD, login: { phone: '13800000079', code: '123456' } } },
  openHandover: {
    body: {
      ...{ item: 'jobless-intake', name: '云一晴', idNumber: demoIdNumber(9_004), phone: '13800000078' },
      form: { endedOn: '2026-02-05', unit: '示例公司', household: '560100 云帆市' },
    },
  },
  fileAtWindow: {
    body: {
      ...{ accountId: ID, document: 'id-card', phone: '13800000079', item: 'custody-certificate' },
      form: { purpose: 'study' },
      scans: [ID],
    },
  },
}

/** Codes are sent and tried, whatever comes of it. */
export const WINDOW_COUNTED: Record<string, string[]> = {
  sendWalkInCode: ['signInCodes'],
  openWalkIn: ['signInCodes'],
}
