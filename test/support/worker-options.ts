/** What a worker process of a test is told. */
export interface WorkerOptions {
  uri: string
  dbName: string
  /** The keys and the storage of the house. */
  dataDir: string
  /** The threads that draw and read pages, bundled by the test: each of many processes would take half a second for it. */
  threadUrl: string
  readerUrl: string
  leaseMs: number
  /** Rest between seals, milliseconds; where it is not given, it does not seal. */
  sealMs?: number
}
