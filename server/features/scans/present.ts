import type { ScanView } from '@shared/contract/scans'
import type { Actor } from '@shared/domain/policy/roles'
import { mayEver } from '@shared/domain/policy/table'
import { partsOf, SCAN_RULES } from '@shared/domain/scans/rules'
import { isForActor, SCAN_TABLE, type ScanCommand, scanAllows } from '@shared/domain/scans/table'
import { problemSentence } from '@shared/kernel/phrases/problems'
import { isProblemKey } from '@shared/kernel/problems'
import { openAbout } from './about'
import type { ScanDeps } from './deps'
import type { ScanRecord } from './record'

/** Parts that are not here, from 0. */
export const missingParts = ({ size, parts }: Pick<ScanRecord, 'size' | 'parts'>): number[] =>
  Array.from({ length: partsOf(size) }, (_, part) => part).filter((part) => parts[part] === undefined)

/** One scan for staff: how far it is, what to know of it, and what they may do now. */
export function present(deps: Pick<ScanDeps, 'open'>, record: ScanRecord, actor: Actor): ScanView {
  const { _id: id, version, archiveId, paperId, state, size, firstPage, done, pages, returned } = record
  return {
    ...{ id, version, archiveId, paperId, state, size, firstPage, done, returned },
    name: openAbout(deps, record).name,
    missing: state === 'receiving' ? missingParts(record) : [],
    partBytes: SCAN_RULES.partBytes,
    pages: pages ?? null,
    failure: failureOf(record),
    flags: flagsOf(record),
    can: canOf(record, actor),
    steps: record.facts.map(({ kind, at, by }) => ({ kind, at, by: by.name ?? '系统' })),
  }
}

type Standing = Pick<ScanRecord, 'state' | 'facts'>

/** What somebody may do with a scan now. */
export const canOf = (scan: Standing, actor: Actor): ScanCommand[] =>
  (Object.keys(SCAN_TABLE) as ScanCommand[]).filter((command) => isOpenTo(scan, command, actor))

function isOpenTo({ state, facts }: Standing, command: ScanCommand, actor: Actor): boolean {
  const { by, secondPerson } = SCAN_TABLE[command]
  const action = secondPerson ? 'scan.check' : 'scan.bring'
  return (
    by === 'staff' &&
    scanAllows(state, command) &&
    mayEver(actor, action) &&
    isForActor(facts, command, actor.id)
  )
}

/** Why it cannot be used, in words; null unless that is so. */
function failureOf({ state, facts }: ScanRecord): string | null {
  if (state !== 'failed') return null
  const { problem, ...data } = facts.at(-1)?.data ?? {}
  const key = String(problem ?? '')
  return problemSentence(isProblemKey(key) ? key : 'system.fault', data as Record<string, string | number>)
}

/** What was noticed when it was taken apart. */
function flagsOf({ facts, firstPage, pages }: ScanRecord): string[] {
  const { paperPages, twins, signature } = facts.find(({ kind }) => kind === 'split')?.data ?? {}
  const last = firstPage + (pages ?? 0) - 1
  const flags: string[] = []
  if (typeof paperPages === 'number' && last > paperPages)
    flags.push(`扫到第 ${last} 页，目录登记这份材料只有 ${paperPages} 页，请核对`)
  if (typeof twins === 'number' && twins > 0) flags.push(`有 ${twins} 页与本档案的另一页完全相同，请核对`)
  const says = SIGNATURE_SAYS[String(signature)]
  return says ? [...flags, says] : flags
}

const SIGNATURE_SAYS: Record<string, string> = {
  valid: '电子签名有效，签名人在本机构信任名单内',
  altered: '电子签名无效：签名后内容有改动，或签名没有覆盖全文，不能归档。请退回全部页，请出具单位重新提供',
  'unknown-signer': '电子签名完好，但签名人不在本机构信任名单内，请核实签名人',
}
