import type { SchoolList } from '@shared/contract/school-lists'
import { openAbout } from '../about'
import type { ImportDeps } from '../deps'
import { reportLine } from '../report-line'
import type { SchoolList as Stored } from '../repository'

/** A list as its school sees it: how far it is, and which rows were left out. */
export const listFor = (deps: Pick<ImportDeps, 'open'>, record: Stored): SchoolList => ({
  ...{ id: record._id, name: openAbout(deps, record)?.name ?? '', state: record.state },
  sentAt: record.facts.find(({ kind }) => kind === 'send')?.at ?? null,
  ...{ total: record.total, registered: record.progress.registered },
  ...{ known: record.progress.known, bad: record.progress.bad },
  left: record.left.map((outcome) => ({ row: outcome.row, lines: reportLine('graduates', outcome) })),
})
