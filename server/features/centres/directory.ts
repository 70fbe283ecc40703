import { mayKeepFiles, type NoStanding } from '@shared/domain/centres/standing'
import type { Centre } from '@shared/domain/centres/types'
import { BUILTIN_TABLES } from '@shared/domain/local/builtin'
import { localTableFor } from '@shared/domain/local/resolve'
import type { LocalTable, TableVersion } from '@shared/domain/local/types'
import type { Day } from '@shared/kernel/dates'
import type { Result } from '@shared/kernel/result'

/** The centres as every room asks for them, without a round trip. */
export interface CentreDirectory {
  /** The node by id. Throws for an id nobody has, which only damaged data could hold. */
  byId: (id: string) => Centre
  /** The institution a case goes to when no file says otherwise: the first one founded. Throws while there is none. */
  home: () => Centre
  /** Every node, in the order in which they were founded. */
  list: () => readonly Centre[]
  has: (id: string) => boolean
  /** The institutions under a department, however deep. */
  below: (id: string) => string[]
  /** The nearest 主管部门 above a node; an authority without one above is its own. Null where none was ever entered. */
  authorityOf: (id: string) => Centre | null
  /** Whether the node may keep files on a day, and if not, why (N6). */
  mayKeep: (id: string, day: Day) => Result<true, NoStanding>
  /** What the tables of a region lay down for a day. */
  tableFor: (regionCode: string, day: Day) => LocalTable
  /** The same for where a centre stands. */
  tableAt: (centreId: string, day: Day) => LocalTable
  /** Whether anybody takes cases in there. Where nobody is at work anywhere yet, or nobody told, every centre counts. */
  isAtWork: (id: string) => boolean
  /** Every version there is: those that come with the service, and those that places have entered. */
  tables: () => readonly TableVersion[]
  /** What this process has just written, so that it need not read everything anew. */
  remember: (news: { centre?: Centre; confirmedTables?: readonly TableVersion[] }) => void
  isEmpty: () => boolean
  /** Reads the centres anew; every process does so from time to time, because another one may have founded one. */
  reload: () => Promise<void>
}

interface Source {
  all: () => Promise<Centre[]>
  /** The versions of local tables that are entered and confirmed; none where nobody keeps them. */
  tables?: () => Promise<TableVersion[]>
  /** The centres in which somebody takes cases in. */
  manned?: () => Promise<string[]>
}

/** A directory over the stored centres; it must be reloaded once before it is asked. */
export function createDirectory(source: Source): CentreDirectory {
  let nodes = new Map<string, Centre>()
  let tables: readonly TableVersion[] = BUILTIN_TABLES
  let manned: ReadonlySet<string> = new Set()
  const byId = (id: string): Centre => {
    const centre = nodes.get(id)
    if (!centre) throw new Error(`unknown centre ${id}`)
    return centre
  }
  const tableFor = (regionCode: string, day: Day) => localTableFor(regionCode, day, tables)
  return {
    reload: async () => {
      const [centres, entered = [], atWork = []] = await Promise.all([
        source.all(),
        source.tables?.(),
        source.manned?.(),
      ])
      manned = new Set(atWork)
      nodes = new Map(centres.map((centre) => [centre._id, centre]))
      tables = [...BUILTIN_TABLES, ...entered]
    },
    remember: ({ centre, confirmedTables }) => {
      if (centre) nodes.set(centre._id, centre)
      if (confirmedTables) tables = [...BUILTIN_TABLES, ...confirmedTables]
    },
    tableFor,
    tableAt: (id, day) => tableFor(byId(id).regionCode, day),
    tables: () => tables,
    isAtWork: (id) => manned.size === 0 || manned.has(id),
    list: () => [...nodes.values()],
    has: (id) => nodes.has(id),
    below: (id) => institutionsBelow([...nodes.values()], id),
    authorityOf: (id) => authorityAbove(nodes, byId(id)),
    mayKeep: (id, day) => mayKeepFiles(byId(id), day, (other) => nodes.get(other)),
    isEmpty: () => nodes.size === 0,
    byId,
    home: () => {
      const first = [...nodes.values()].find(({ kind }) => kind === 'institution')
      if (!first) throw new Error('no centre has been founded')
      return first
    },
  }
}

const institutionsBelow = (nodes: readonly Centre[], id: string): string[] =>
  nodes
    .filter(({ parentId }) => parentId === id)
    .flatMap((node) => [
      ...(node.kind === 'institution' ? [node._id] : []),
      ...institutionsBelow(nodes, node._id),
    ])

function authorityAbove(nodes: ReadonlyMap<string, Centre>, node: Centre): Centre | null {
  const above = node.parentId === null ? undefined : nodes.get(node.parentId)
  if (!above) return node.kind === 'authority' ? node : null
  return above.kind === 'authority' ? above : authorityAbove(nodes, above)
}
