import type { Json } from '@shared/kernel/canonical'

/**
 * Who caused a fact. Staff are named on the thread; a person is only an id here, and a unit outside the number of the letter it was sent,
 * so that facts hold no personal data.
 */
export interface FactActor {
  kind: 'person' | 'staff' | 'outside' | 'system'
  id: string
  role: string
  name?: string
}

/** What happened, before it is linked into the chain. `at` is an ISO instant. */
export interface FactBody {
  kind: string
  at: string
  by: FactActor
  data: { [key: string]: Json | undefined }
  /** Salted commitments of personal values given with the fact; the values themselves stand encrypted elsewhere. */
  sealed?: { [field: string]: string }
  /** Idempotency key of the command and the hash of its body: atomic with the fact, so a replay finds its answer. */
  key?: string
  bodyHash?: string
}

/** A fact in its chain: nobody can change it without breaking every later hash. `seq` starts at 1. */
export interface Fact extends FactBody {
  seq: number
  prev: string
  hash: string
}
