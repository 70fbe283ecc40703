import type { Actor } from '@shared/domain/policy/roles'
import { may } from '@shared/domain/policy/table'
import { AppError } from '@shared/kernel/app-error'
import { loadOwn } from '../commands/act'
import type { ImportDeps } from '../deps'
import type { RowOutcome } from '../outcome-repository'
import { present, presentLine } from '../present'
import { reportLine } from '../report-line'

/** The imports of the centre staff work at, newest first. One round trip. */
export async function listImports(deps: ImportDeps, actor: Actor) {
  const { centreId } = actor
  if (!centreId || !may(actor, 'import.read', { centreId })) throw new AppError('permission.denied')
  const records = await deps.imports.listByCentre(centreId)
  return { imports: records.map((record) => presentLine(deps, record)) }
}

/** One import. One round trip. Throws `import.not-found` also when it is another centre's. */
export async function readImport(deps: ImportDeps, actor: Actor, id: string) {
  return present(deps, await loadOwn(deps, actor, 'import.read', id))
}

const PAGE = 50

/** What became of the rows that are not simply in, in their order; `after`: the row the page before ended with. Two round trips. */
export async function readImportRows(
  deps: ImportDeps,
  actor: Actor,
  id: string,
  { kind, after }: { kind: RowOutcome['kind']; after: number },
) {
  const record = await loadOwn(deps, actor, 'import.read', id)
  const found = await deps.outcomes.page(id, kind, after, PAGE + 1)
  const page = found.slice(0, PAGE)
  return {
    rows: page.map((outcome) => ({
      row: outcome.row,
      lines: reportLine(record.kind, outcome),
      archiveIds: outcome.flags.map(({ archiveId }) => archiveId),
    })),
    next: found.length > PAGE ? (page.at(-1)?.row ?? null) : null,
  }
}
