export { agreementPath } from './agreement-path'
export { openAccount } from './commands/open'
export type { PersonalAccountRecord } from './record'
export {
  ACCOUNTS_PAGE,
  createPersonalAccountRepository,
  PERSONAL_ACCOUNTS,
  type PersonalAccountRepository,
} from './repository'
