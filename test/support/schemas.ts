/** What a zod schema is made of; only the parts that tests look at. */
interface Def {
  type: string
  catchall?: { _zod: { def: Def } }
  shape?: Record<string, unknown>
  [part: string]: unknown
}

const defOf = (node: unknown): Def | undefined => (node as { _zod?: { def?: Def } } | null)?._zod?.def

/** Paths of the objects inside a schema that would let an unnamed field through. */
export function looseObjects(node: unknown, path = '', seen = new Set<unknown>()): string[] {
  if (node === null || typeof node !== 'object' || seen.has(node)) return []
  seen.add(node)
  const def = defOf(node)
  if (!def) {
    return Object.entries(node).flatMap(([name, part]) => looseObjects(part, `${path}.${name}`, seen))
  }
  const loose = def.type === 'object' && def.catchall?._zod.def.type !== 'never'
  const parts = def.type === 'object' ? [def.shape] : Object.values(def)
  return [...(loose ? [path || '.'] : []), ...parts.flatMap((part) => looseObjects(part, path, seen))]
}
