export { newCaseNumber } from './case-number'
export { clearFiles } from './clear-files'
export { actOnCase, type CaseCommand } from './commands/act'
export { actForJob, type CaseJob } from './commands/act-for-job'
export { correctPersonInCases } from './commands/correct-person'
export { giveFollowCode, makeFollowable } from './commands/give-follow-code'
export { openCase, presentOpened } from './commands/open'
export { openForUnit, openOfLines } from './commands/open-for-unit'
export { openHanded } from './commands/open-handed'
export { openLinked } from './commands/open-linked'
export { redateCases } from './commands/redate'
export { remindOwing } from './commands/remind'
export { endShares, shareCase } from './commands/share'
export { type CaseAnswer, submitCase } from './commands/submit'
export { unmaskCase } from './commands/unmask'
export { type FilesFound, filesOf, isStillBorneOut, knowledgeOfCase } from './context'
export type { Applicant, CaseDeps } from './deps'
export { makeFollowCode } from './follow-code'
export { KEEP_FILES, keepFiles } from './keep-files'
export { findByLetter, makeAnswerable } from './letters'
export { type OwnPromise, promisesUnder } from './own-promises'
export { givenSoFar, openIdNumber, openPersonal, type Personal } from './personal'
export { presentAnswer, presentSummary } from './present'
export { presentStaffAnswer } from './present-staff'
export { askKeyOf, deskKeyOf } from './projections'
export { exportOwnCases, hasOpenCase } from './queries/export'
export { followCase } from './queries/follow'
export { listOwnPromises } from './queries/promises'
export { queueExport } from './queries/queue-export'
export {
  listCasesOf,
  listOpenOf,
  listOwnCases,
  readCaseForStaff,
  readOwnCase,
  readQueue,
} from './queries/read'
export { readCaseFile } from './queries/read-file'
export { CASES, type CaseRecord, type CaseRepository, createCaseRepository } from './repository'
