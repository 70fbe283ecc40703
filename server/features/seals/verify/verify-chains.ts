import type { Sha256 } from '@shared/domain/facts/chain'
import { reg } from '@shared/kernel/reg'
import { verifyAccessLog } from '../../../platform/audit/verify-access-log'
import { ACCESS_LOG } from '../../../platform/mongo/access-records'
import { walkDocuments } from './documents'
import { walkExport } from './exported'
import { createFindings, type Finding, type Findings } from './findings'
import { walkSeals } from './seals'
import type { ChainSource } from './source'

reg('N29-alter')

export interface VerifyMeans {
  source: ChainSource
  sha256: Sha256
  /** Whether a signature is that of one of our keys over this text. */
  verify: (kid: string, text: string, signature: string) => boolean
  /** Entries of the access log up to this instant may have been swept away. */
  keptSince: Date
}

export interface Verdict {
  chains: number
  facts: number
  /** Documents whose newest facts wait for a seal. */
  waiting: number
  entries: number
  seals: number
  exported: number
  /** The first broken link of every chain that does not hold, up to a hundred; empty when all hold. */
  findings: readonly Finding[]
}

/**
 * Walks every chain, every seal and the export, and tells what was altered, removed, put in, reordered or rolled back, and
 * where. Changes nothing, may run beside the service, and keeps one part of each in memory.
 */
export async function verifyChains({ source, sha256, verify, keptSince }: VerifyMeans): Promise<Verdict> {
  const findings = createFindings()
  const lastSeal = await source.lastSeal()
  const walked = await walkDocuments({ source, sha256, findings, lastSeal })
  const { entries, broken } = await verifyAccessLog(source, keptSince)
  for (const { chain, seq } of broken)
    findings.add({ collection: ACCESS_LOG, id: chain, fact: seq, what: 'fact-broken' })
  const { seals, first } = await walkSeals({ source, sha256, verify, keptSince, lastSeal, findings })
  for (const [collection, sealed] of walked.sealed)
    if (sealed > (first.get(collection) ?? 0)) await findForged(source, collection, findings)
  const exported = await walkExport(source, findings)
  const { chains, facts, waiting } = walked
  return { chains, facts, waiting, entries, seals, exported, findings: findings.kept }
}

/** More documents say that they are sealed than seals name: those whose seal does not know them. */
async function findForged(source: ChainSource, collection: string, findings: Findings): Promise<void> {
  for await (const part of source.documents(collection))
    for (const { _id: id, chainSeal } of part)
      if (chainSeal && !(await source.sealNames(chainSeal.n, `${collection}/${id}`)))
        findings.add({ collection, id, fact: 1, what: 'not-sealed' })
}
