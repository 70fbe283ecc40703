import { leaveRoom } from '@server/adapters/pdf/seal-room'
import { sealPdf } from '@server/adapters/pdf/sealed-renderer'
import type { ESealProvider } from '@server/platform/ports/e-seal-provider'
import { pdfOfPages } from './scan-files'

/** An electronic labour contract of one page, signed with the seal. */
export async function signedContract(seal: ESealProvider, at: Date): Promise<Buffer> {
  const { size, name } = seal
  const room = { size, name, reason: '劳动合同', location: '演示一公司', at: at.toISOString() }
  return Buffer.from(await sealPdf(leaveRoom(await pdfOfPages(1, { pdfVersion: '1.3' }), room), seal))
}
