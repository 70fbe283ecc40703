import type { CentreNode } from './use-centres'

/** A node and how deep it stands. */
export interface Placed {
  node: CentreNode
  depth: number
}

/** The tree from the top, each node followed by what is below it; a node whose parent is not among them stands at the top. */
export function treeOrder(nodes: readonly CentreNode[]): Placed[] {
  const ids = new Set(nodes.map(({ id }) => id))
  const children = new Map<string | null, CentreNode[]>()
  for (const node of nodes) {
    const parent = node.parentId !== null && ids.has(node.parentId) ? node.parentId : null
    children.set(parent, [...(children.get(parent) ?? []), node])
  }
  const from = (parent: string | null, depth: number): Placed[] =>
    (children.get(parent) ?? [])
      .toSorted((a, b) => (a.regionCode + a.kind < b.regionCode + b.kind ? -1 : 1))
      .flatMap((node) => [{ node, depth }, ...from(node.id, depth + 1)])
  return from(null, 0)
}

/** Those whose name, region or telephone has every word that was typed, in the order of the tree and flat. */
export function found(nodes: readonly CentreNode[], text: string): Placed[] {
  const words = text.trim().split(/\s+/).filter(Boolean)
  if (!words.length) return treeOrder(nodes)
  return treeOrder(nodes)
    .filter(({ node }) => words.every((word) => `${node.name}${node.regionName}${node.phone}`.includes(word)))
    .map(({ node }) => ({ node, depth: 0 }))
}
