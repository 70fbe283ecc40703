/** What a process that turns keys is told. */
export interface TurningOptions {
  uri: string
  dbName: string
  /** The key-encryption key of the house. */
  dataDir: string
  /** How far the test's clock is ahead of the real one. */
  aheadMs: number
  leaseMs: number
}
