import type { FactBody } from '@shared/domain/facts/types'
import type { VerifiedSignature } from '../../../platform/ports/signature-verifier'
import type { ScanDeps } from '../deps'
import type { ScanRecord } from '../record'

/** A file that was taken apart to its end. */
export interface WholeScan {
  pages: number
  signature: VerifiedSignature
}

/** What the fact of a file that was taken apart says of its pages: their hashes as one, and what the second person should know. */
export async function summaryOf(
  deps: ScanDeps,
  record: ScanRecord,
  { pages, signature }: WholeScan,
): Promise<FactBody['data']> {
  const all = await deps.scanPages.hashesOf(record._id)
  const found = await deps.findPaper(record.archiveId, record.paperId)
  return {
    pages,
    pagesHash: pagesHash(deps, all),
    twins: all.filter(({ twin }) => twin !== null).length,
    paperPages: found?.paper?.pages ?? null,
    electronic: found?.paper?.electronic ?? false,
    signature: signature.verdict,
    signer: signature.signer,
  }
}

/** One hash for the pages of a scan in their order. */
const pagesHash = ({ sha256 }: Pick<ScanDeps, 'sha256'>, pages: readonly { sha256: string }[]): string =>
  sha256(pages.map((page) => page.sha256).join('\n'))
