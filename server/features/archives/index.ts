export { recordMovement } from './commands/record-movement'
export { type CustodyMovement, replayMovements } from './custody-record'
export { findHolding, type Holding } from './queries/find-holding'
export { type ArchiveRecord, type ArchiveRepository, createArchiveRepository } from './repository'
