import { HANDOVER_REASONS } from '@shared/domain/handover/signing'
import { IMPORT_KINDS } from '@shared/domain/imports/kinds'
import { type ImportState, importCan } from '@shared/domain/imports/table'
import { starredLeftOut } from '@shared/domain/ledger/columns'
import { problemSentence } from '@shared/kernel/phrases/problems'
import { isProblemKey } from '@shared/kernel/problems'
import { openAbout } from './about'
import type { ImportDeps } from './deps'
import { openSigned } from './handover/signed'
import type { ImportRecord } from './record'

/** A line of the list. */
export function presentLine(deps: Pick<ImportDeps, 'open'>, record: ImportRecord) {
  const { _id: id, kind, school, state, total, progress, facts, version } = record
  return {
    ...{ id, kind, school },
    version,
    state,
    bySchool: record.invitation !== undefined,
    /** Empty once the file is gone. */
    name: openAbout(deps, record)?.name ?? '',
    broughtAt: facts[0]?.at ?? '',
    broughtBy: facts[0]?.by.name ?? '',
    total,
    progress,
  }
}

/** One import for the staff of its centre: its columns with the first rows, and what may be done now. */
export function present(deps: Pick<ImportDeps, 'open'>, record: ImportRecord) {
  const about = openAbout(deps, record)
  const { format, encoding, size, formulas, titles, mapping } = record
  return {
    ...presentLine(deps, record),
    ...{ format, encoding, size, formulas },
    sheet: about?.sheet ?? null,
    otherSheets: [...(about?.otherSheets ?? [])],
    columns: titles.map((title, at) => ({
      title,
      code: mapping[at] ?? null,
      samples: (about?.samples ?? []).map((row) => row[at] ?? ''),
    })),
    signed: presentSigned(deps, record),
    starredLeftOut: starredLeftOut(IMPORT_KINDS[record.kind].columns, mapping),
    failure: failureOf(record),
    can: about ? importCan(record.state, record.kind) : [],
    steps: record.facts.map(({ kind, at, by }) => ({ kind, at, by: by.name ?? '系统' })),
  }
}

/** Who has signed the list of a unit, and why it hands its files over; null for everything else. */
function presentSigned(deps: Pick<ImportDeps, 'open'>, record: ImportRecord) {
  const signed = openSigned(deps, record)
  if (!signed) return null
  const { salt: _salt, reason, ...shown } = signed
  return { ...shown, reason: HANDOVER_REASONS[reason] }
}

/** Why it broke off, in words; null unless it did. */
function failureOf({ state, facts }: { state: ImportState; facts: ImportRecord['facts'] }): string | null {
  if (state !== 'failed') return null
  const key = String(facts.at(-1)?.data.problem ?? '')
  return problemSentence(isProblemKey(key) ? key : 'system.fault', {})
}
