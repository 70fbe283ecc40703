/** What a worker process of a test is told. */
export interface WorkerOptions {
  uri: string
  dbName: string
  /** The keys and the storage of the house. */
  dataDir: string
  threadUrl: string
  leaseMs: number
  /** Rest between seals, milliseconds; where it is not given, it does not seal. */
  sealMs?: number
}
