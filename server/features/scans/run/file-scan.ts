import type { SignatureVerdict } from '../../../platform/ports/signature-verifier'
import type { ScanDeps } from '../deps'

/** Notes in the chain of the file which pages a second person has compared with the paper. May be repeated. */
export async function fileScan(deps: ScanDeps, job: { ref: string }): Promise<void> {
  const record = await deps.scans.findById(job.ref)
  const checked = record?.facts.find(({ kind }) => kind === 'accept' || kind === 'return')
  const split = record?.facts.find(({ kind }) => kind === 'split')
  if (!record || !checked || !split) throw new Error(`scan ${job.ref} was not compared with its paper`)
  const { _id: scanId, paperId, firstPage, pages, returned } = record
  await deps.noteAccepted(record.archiveId, {
    ...{ scanId, paperId, firstPage, pages: pages ?? 0 },
    returned: returned.map(({ page }) => page),
    pagesHash: String(split.data.pagesHash),
    signature: split.data.signature as SignatureVerdict,
    signer: typeof split.data.signer === 'string' ? split.data.signer : null,
    by: checked.by,
    at: checked.at,
  })
}
