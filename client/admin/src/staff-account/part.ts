import type { Asked } from './deeds'
import type { Account } from './use-account'

/** What every part of the account page is given: the account, and a way to begin a deed. */
export interface PartProps {
  account: Account
  ask: (asked: Asked) => void
}
