import type { Day } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { healthCheck } from '../archive/health/health-check'
import type { FileForCheck, Finding } from '../archive/health/types'
import type { Material } from '../archive/material'
import { claimsOf } from './claims-of'
import { type Contents, type FindingDecision, materialsOf } from './contents'
import type { Holder } from './on-record'
import type { TrayReason } from './paper'

reg('G36', 'N20-4')

/** A finding with the last word of staff on it. The person sees one that is confirmed and still found. */
export interface JudgedFinding extends Finding {
  settled: FindingDecision | null
}

/**
 * The health check of a file by what is in it and what the person says of themselves; who told nothing yet is checked by
 * what their papers state. The heaviest first. `today` in Asia/Shanghai.
 */
export function findingsOf(holder: Holder, contents: Contents, today: Day): JudgedFinding[] {
  const loose = new Map(contents.tray.map(({ id, paper }) => [id, TRAY_RULES[paper.why]]))
  return healthCheck(fileForCheck(holder, contents), { today })
    .filter(({ rule, papers: [first = ''] }) => (loose.get(first) ?? rule) === rule)
    .map((finding) => ({
      ...finding,
      settled:
        contents.findings.find(({ rule, says }) => rule === finding.rule && says === finding.says) ?? null,
    }))
}

/** What there is to say of a loose paper: why it lies there. The rest is looked at when it is filed. */
const TRAY_RULES: Readonly<Record<TrayReason, string>> = { origin: 'origin-unknown', scope: 'loose-paper' }

const fileForCheck = (holder: Holder, contents: Contents): FileForCheck => {
  const materials = [...materialsOf(contents), ...looseOf(contents)]
  return {
    person: { ...holder, kind: contents.told?.kind ?? 'other' },
    claims: claimsOf(contents, materials),
    materials,
  }
}

/** Papers that wait on the tray, as the check looks at them. */
const looseOf = ({ tray }: Contents): Material[] =>
  tray
    .filter(({ outcome }) => outcome === null)
    .map(({ id, paper: { title, pages, why } }) => ({
      ...{ id, title, pages, kind: '', formedOn: null, copy: null, states: {} },
      originKnown: why !== 'origin',
    }))
