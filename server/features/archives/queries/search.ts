import type { searchArchives } from '@shared/contract/archive-search'
import type { RouteInput, RouteOutput } from '@shared/contract/route'
import type { Actor } from '@shared/domain/policy/roles'
import { may } from '@shared/domain/policy/table'
import { AppError } from '@shared/kernel/app-error'
import { dayOf } from '@shared/kernel/dates'
import { presentArchiveRow } from '../present-row'
import { planSearch, type SearchPlan } from '../search/plan'
import { numberKey } from '../search/search-fields'
import { type FoundArchive, SEARCH_PAGE, type SearchIn, type SearchRepository } from '../search-repository'

export interface SearchDeps {
  search: SearchRepository
  open: (field: string, id: string, sealed: string) => string
  /** Every keyed index under which an ID number may stand. */
  idIndexes: (idNumber: string) => readonly string[]
}

type Asked = RouteInput<typeof searchArchives>['body']
export interface Page {
  found: FoundArchive[]
  next: string | null
}

/**
 * Files of the centre staff work at (a supervisor names one below theirs), numbers masked, relatives left out in the query.
 * At most two round trips, both at once. Throws `request.invalid` for a text that asks for nothing, and `permission.denied` for
 * another centre.
 */
export async function searchFiles(
  deps: SearchDeps,
  actor: Actor,
  { q, after = '', centre }: Asked,
  now: Date,
): Promise<RouteOutput<typeof searchArchives>> {
  const { centreId, plan } = openSearch(actor, { text: q, centre, path: 'q' }, now)
  const { found, next } = await pageOf(deps, { centreId, avoids: actor.kin, after }, plan)
  if (found.length === 0 && !after && plan.kind === 'number' && plan.unless) throw refused('q', plan.unless)
  return { by: plan.kind, archives: found.map((record) => presentArchiveRow(deps, record)), next }
}

/** Where this actor may look, and as what the text is understood; `path` is the field that has it. Throws as searchFiles does. */
export function openSearch(
  actor: Actor,
  { text, centre, path }: { text: string; centre: string | undefined; path: string },
  now: Date,
): { centreId: string; plan: SearchPlan } {
  const centreId = centre ?? actor.oversees?.[0] ?? actor.centreId ?? ''
  if (!may(actor, 'archive.search', { centreId })) throw new AppError('permission.denied')
  const plan = planSearch(text, dayOf(now))
  if (!plan.ok) throw refused(path, plan.error)
  return { centreId, plan: plan.value }
}

const refused = (path: string, message: string) =>
  new AppError('request.invalid', { fields: [{ path, message }] })

/** One page of what a text asks for. */
export function pageOf(deps: SearchDeps, where: SearchIn, plan: SearchPlan): Promise<Page> {
  if (plan.kind === 'id') return byIdNumber(deps, where, plan)
  return plan.kind === 'number' ? byNumber(deps, where, plan.no) : byName(deps, where, plan)
}

/** The files of a person, and such as have these figures for a number. All of them on one page. */
async function byIdNumber(
  { search, idIndexes }: SearchDeps,
  where: SearchIn,
  { idNumber, no }: { idNumber: string; no: string },
): Promise<Page> {
  const [own, numbered] = await Promise.all([
    search.byIdIndex(where, idIndexes(idNumber)),
    search.byKeys(where, [numberKey(no)]),
  ])
  return { found: apart([...own, ...numbered]).slice(0, SEARCH_PAGE), next: null }
}

/** Whoever has the number, or had it elsewhere, comes first; then the numbers that begin so. */
async function byNumber({ search }: SearchDeps, where: SearchIn, no: string): Promise<Page> {
  const [exact, beginning] = await Promise.all([
    where.after ? [] : search.byKeys(where, [numberKey(no)]),
    search.byNumber(where, no),
  ])
  const page = beginning.slice(0, SEARCH_PAGE)
  const last = page.at(-1)
  const next = beginning.length > SEARCH_PAGE && last ? `${last.archiveNo} ${last._id}` : null
  return { found: apart([...exact, ...page]), next }
}

/** Both ways of finding a name, merged in their one order. */
async function byName(
  { search }: SearchDeps,
  where: SearchIn,
  { keys, prefix }: { keys: readonly string[]; prefix?: string },
): Promise<Page> {
  const ways = await Promise.all([
    search.byKeys(where, keys),
    prefix === undefined ? [] : search.byPrefix(where, prefix),
  ])
  const merged = apart(ways.flat()).toSorted((a, b) => (inBytes(a.nameKey, b.nameKey) ? -1 : 1))
  const found = merged.slice(0, SEARCH_PAGE)
  return { found, next: merged.length > SEARCH_PAGE ? (found.at(-1)?.nameKey ?? null) : null }
}

/** As the database orders texts: by their UTF-8 bytes, in which rare characters come behind all others. */
const inBytes = (one: string, other: string): boolean =>
  Buffer.compare(Buffer.from(one), Buffer.from(other)) < 0

/** Each record once. */
const apart = (records: readonly FoundArchive[]): FoundArchive[] => [
  ...new Map(records.map((record) => [record._id, record])).values(),
]
