import { GENESIS, type Sha256 } from '@shared/domain/facts/chain'
import { canonicalJson } from '@shared/kernel/canonical'
import { reg } from '@shared/kernel/reg'
import { merkleRoot, type SealedHead } from './merkle'

reg('N29-alter')

/** What is hashed and signed. `at`: ISO instant; `prev`: hash of the seal before; `chains`: how many chains were ever sealed. */
export interface SealBody {
  n: number
  at: string
  prev: string
  chains: number
  /** Merkle root over the heads, in their order. */
  root: string
  kid: string
}

/** A seal over the heads of all chains that grew since the one before. `signature`: Ed25519 over sealText, base64url. */
export interface Seal extends SealBody {
  heads: readonly SealedHead[]
  hash: string
  signature: string
}

/** What the next seal is linked to. */
export type LastSeal = Pick<Seal, 'n' | 'hash' | 'chains'>

export const NO_SEAL: LastSeal = { n: 0, hash: GENESIS, chains: 0 }

/** The text of a seal: its SHA-256 is the seal's hash, and the signature is over its UTF-8 bytes. */
export const sealText = ({ n, at, prev, chains, root, kid }: SealBody): string =>
  canonicalJson({ what: 'chain-seal-1', n, at, prev, chains, root, kid })

export interface Sealing {
  kid: string
  sign: (text: string) => string
  sha256: Sha256
}

/** The next seal, over these heads (each chain once). */
export function makeSeal(last: LastSeal, heads: readonly SealedHead[], at: string, by: Sealing): Seal {
  const body: SealBody = {
    n: last.n + 1,
    at,
    prev: last.hash,
    chains: last.chains + heads.filter(({ first }) => first).length,
    root: merkleRoot(heads, by.sha256),
    kid: by.kid,
  }
  const text = sealText(body)
  return { ...body, heads, hash: by.sha256(text), signature: by.sign(text) }
}

/** What may be wrong with a seal in its place. */
export type SealFault = 'number' | 'link' | 'heads' | 'chains' | 'hash' | 'signature'

/** The first thing wrong with a seal that should follow `last`, or null. */
export function faultOfSeal(
  last: LastSeal,
  seal: Seal,
  { sha256, verify }: { sha256: Sha256; verify: (kid: string, text: string, signature: string) => boolean },
): SealFault | null {
  const text = sealText(seal)
  if (seal.n !== last.n + 1) return 'number'
  if (sha256(text) !== seal.hash) return 'hash'
  if (!verify(seal.kid, text, seal.signature)) return 'signature'
  if (merkleRoot(seal.heads, sha256) !== seal.root) return 'heads'
  if (seal.prev !== last.hash) return 'link'
  const fresh = seal.heads.filter(({ first }) => first).length
  return seal.chains === last.chains + fresh ? null : 'chains'
}

/** A seal as one line of the export. */
export const sealLine = ({ n, at, prev, chains, root, kid, heads, hash, signature }: Seal): string =>
  JSON.stringify({
    ...{ n, at, prev, chains, root, kid, hash, signature },
    heads: heads.map(({ chain, count, hash: head, first }) => [chain, count, head, first]),
  })
