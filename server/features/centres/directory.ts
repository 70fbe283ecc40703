import { mayKeepFiles, type NoStanding } from '@shared/domain/centres/standing'
import type { Centre } from '@shared/domain/centres/types'
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
  isEmpty: () => boolean
  /** Reads the centres anew; every process does so from time to time, because another one may have founded one. */
  reload: () => Promise<void>
}

/** A directory over the stored centres; it must be reloaded once before it is asked. */
export function createDirectory(source: { all: () => Promise<Centre[]> }): CentreDirectory {
  let nodes = new Map<string, Centre>()
  const byId = (id: string): Centre => {
    const centre = nodes.get(id)
    if (!centre) throw new Error(`unknown centre ${id}`)
    return centre
  }
  return {
    reload: async () => {
      nodes = new Map((await source.all()).map((centre) => [centre._id, centre]))
    },
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
