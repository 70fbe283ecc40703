import type { HandedLink } from '../staff/link-dialog'
import type { Asked } from './deeds'
import type { Account } from './use-account'

/** What every dialog of a deed is given. */
export interface AskedDialogProps {
  account: Account
  asked: Asked
  open: boolean
  onDone: (link: HandedLink | null) => void
  onClose: () => void
  onGone: () => void
}
