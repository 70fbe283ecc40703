export { agreementPath } from './agreement-path'
export { openAccount } from './commands/open'
export { ACCOUNTS_PAGE } from './list-repository'
export type { PersonalAccountRecord } from './record'
export {
  createPersonalAccountRepository,
  PERSONAL_ACCOUNTS,
  type PersonalAccountRepository,
} from './repository'
