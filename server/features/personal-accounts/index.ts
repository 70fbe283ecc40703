export { agreementPath } from './agreement-path'
export { correctHolder } from './commands/correct-holder'
export { openAccount } from './commands/open'
export { signerOf } from './corrections'
export { ACCOUNTS_PAGE } from './list-repository'
export type { PersonalAccountRecord } from './record'
export {
  createPersonalAccountRepository,
  PERSONAL_ACCOUNTS,
  type PersonalAccountRepository,
} from './repository'
