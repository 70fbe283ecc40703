import type { Centre } from './repository'

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
  isEmpty: () => boolean
  /** Reads the centres anew; every process does so from time to time, because another one may have founded one. */
  reload: () => Promise<void>
}

/** A directory over the stored centres; it must be reloaded once before it is asked. */
export function createDirectory(source: { all: () => Promise<Centre[]> }): CentreDirectory {
  let nodes = new Map<string, Centre>()
  return {
    reload: async () => {
      nodes = new Map((await source.all()).map((centre) => [centre._id, centre]))
    },
    list: () => [...nodes.values()],
    has: (id) => nodes.has(id),
    below: (id) => institutionsBelow([...nodes.values()], id),
    isEmpty: () => nodes.size === 0,
    byId: (id) => {
      const centre = nodes.get(id)
      if (!centre) throw new Error(`unknown centre ${id}`)
      return centre
    },
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
    .flatMap((node) => (node.kind === 'institution' ? [node._id] : institutionsBelow(nodes, node._id)))
