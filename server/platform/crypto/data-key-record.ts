import type { SuiteName } from './suites/types'

/** What a data key is for. */
export type KeyPurpose = 'field' | 'index'

/** A data key as the database keeps it: wrapped by a key-encryption key, never in plain. */
export interface DataKeyRecord {
  /** `field:1`: of several processes that make the next key at once, one does. */
  _id: string
  purpose: KeyPurpose
  number: number
  kid: string
  suite: SuiteName
  kekId: string
  wrapped: string
  /** First bytes of a keyed hash: tells whether a key in memory is still the one of this record. */
  check: string
  madeAt: Date
  activeFrom: Date
  retiredAt: Date | null
}

/** Where data keys are kept. */
export interface DataKeyStore {
  /** All of them; there are few. */
  list(): Promise<DataKeyRecord[]>
  /** False when another process has made the key of this number. */
  insert(record: DataKeyRecord): Promise<boolean>
  /** Puts another wrapping in the place of the one that was read; false when somebody else has. */
  rewrap(record: DataKeyRecord, next: { kekId: string; wrapped: string }): Promise<boolean>
  retire(id: string, at: Date): Promise<void>
  /** Calls back once the store can no longer be asked. */
  onClose(closed: () => void): void
}
