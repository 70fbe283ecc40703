export { type DemoPerson, demoAccount } from './demo'
export type { AccountDeps } from './deps'
export {
  type AccountRecord,
  type AccountRepository,
  createAccountRepository,
  SIGN_IN_CODE_SWEEP,
} from './repository'
export { type AccountRoom, createAccountRoom } from './room'
