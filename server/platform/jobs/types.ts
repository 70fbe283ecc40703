/** An effect waiting in the document whose fact caused it, written in the same atomic write as the fact. */
export interface OutboxEntry {
  /** Natural key: the same effect of the same fact is one job, however often it is relayed. */
  id: string
  type: string
  /** The record it belongs to; effects of one record run in the order of `seq`. */
  ref: string
  seq: number
}

/** One effect as the worker sees it. */
export interface JobRecord {
  _id: string
  type: string
  ref: string
  seq: number
  state: 'waiting' | 'running' | 'done' | 'dead'
  /** True until done or dead. */
  live: boolean
  /** When it may be taken: its turn while waiting, the end of the lease while running. */
  dueAt: Date
  /** Rises with every taking; a worker whose fence is old can no longer finish the job. */
  fence: number
  attempts: number
  lastError?: string
  doneAt?: Date
  /** Done jobs are swept after this. */
  expiresAt?: Date
}

/** Carries out one effect. At least once: it must be idempotent by the job's id. */
export type EffectHandler = (job: {
  id: string
  ref: string
  seq: number
  signal: AbortSignal
}) => Promise<void>
