import type { Sha256 } from '@shared/domain/facts/chain'
import { canonicalJson } from '@shared/kernel/canonical'

/** Where one chain stood when it was sealed: how many facts it had, and the hash of the last. */
export interface SealedHead {
  /** `<collection>/<id>`: `archives/…`, `cases/…`, `accessLog/<chain>`. */
  chain: string
  count: number
  hash: string
  /** No seal before named this chain. */
  first: boolean
}

const leafOf = ({ chain, count, hash, first }: SealedHead, sha256: Sha256): string =>
  sha256(`leaf|${canonicalJson([chain, count, hash, first])}`)

/**
 * The Merkle root over heads in their order: leaves and nodes are hashed under different names, so that neither can stand for
 * the other; what has no neighbour goes up as it is. Of no heads: the hash of nothing.
 */
export function merkleRoot(heads: readonly SealedHead[], sha256: Sha256): string {
  let level = heads.map((head) => leafOf(head, sha256))
  while (level.length > 1) {
    const up: string[] = []
    for (let at = 0; at < level.length; at += 2) {
      const [left = '', right] = [level[at], level[at + 1]]
      up.push(right === undefined ? left : sha256(`node|${left}|${right}`))
    }
    level = up
  }
  return level[0] ?? sha256('')
}
