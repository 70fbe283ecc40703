export { changeDetail, type DetailChange, detailNow } from './commands/change-detail'
export { changeKeeping } from './commands/change-keeping'
export { type FileNote, noteFact } from './commands/note-fact'
export { recordMovement } from './commands/record-movement'
export { type TakeInDeps, takeIn } from './commands/take-in'
export { type CustodyMovement, replayMovements } from './custody-record'
export { type DemoArchiveDeps, demoArchives } from './demo-archives'
export { type DemoPerson, demoIdNumber, demoPerson, seededRandom } from './demo-people'
export { areDetailsWhole, openDetails } from './details'
export { type KeptAsked, keptUnder } from './kept-under'
export { type FlaggedRow, type LedgerDeps, type Registered, registerFromLedger } from './ledger/register'
export type { LedgerRow } from './ledger/row'
export { createLedgerRepository, type LedgerRepository, PAPER_FILED } from './ledger-repository'
export { type AgreedFact, correctFact, isFactCorrected } from './materials/correct-fact'
export { openKeyFacts } from './materials/key-facts'
export { type PrintDeps, printFile } from './materials/print'
export { type OpenedFile, openFile, readContents, readFiled } from './materials/read-contents'
export {
  filePaper,
  type MaterialDeps,
  type MaterialEffect,
  noteScan,
  sayClaims,
  stubPaper,
  trayPaper,
} from './materials/record-material'
export { createMaterialRoom, type MaterialRoom } from './materials/room'
export { standingsInPapers } from './materials/standings'
export { ARCHIVE_SEARCH_KEYS, ARCHIVES_UNSHELVED } from './migration-repository'
export { createPageRepository } from './page-repository'
export { openIdNumber as openHolderNumber } from './present-row'
export { CARD_FIELDS } from './projection'
export { findHolding, type Holding, holdingAmong } from './queries/find-holding'
export type { SearchDeps } from './queries/search'
export { searchExport } from './queries/search-export'
export type { ArchiveRecord } from './record'
export { ARCHIVES, type ArchiveRepository, createArchiveRepository } from './repository'
export { type ArchiveRoom, createArchiveRoom } from './room'
export { createSearchRepository } from './search-repository'
export { joinTakenIn, type TakenFile } from './taken-in'
