export { type AccountOpeningDeps, openPersonalAccount } from './open'
