import { composeCustodyLetter } from '@shared/domain/certificates/custody-letter'
import type { CustodyRecord } from '@shared/domain/certificates/custody-record'
import type { Letter } from '@shared/domain/certificates/letter'

/** An invented person's 存档证明, with three letters of rare names in it. */
export const sampleCustodyRecord: CustodyRecord = {
  number: { kind: 'custody', year: 2026, sequence: 123 },
  person: { name: '㛃䶮𬭎', idNumber: '110101199003070012' },
  archiveNo: 'RS-2019-000123',
  heldSince: '2019-07-01',
  centre: { name: '示例市人才服务中心', sealText: '示例市人才服务中心人事档案专用章' },
  purpose: '办理住房资格审核',
  recipient: '示例市住房和城乡建设局',
  issuedOn: '2026-11-22',
  issuedAt: '2026-11-22T02:30:00.000Z',
  validUntil: '2026-12-22',
  verifyUrl: 'https://example.test/v/token',
  demonstration: true,
}

export const sampleLetter = (change: Partial<Letter> = {}): Letter => ({
  ...composeCustodyLetter(sampleCustodyRecord),
  ...change,
})
