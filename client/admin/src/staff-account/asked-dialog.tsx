import type { ComponentType } from 'react'
import { useState } from 'react'
import type { HandedLink } from '../staff/link-dialog'
import type { AskedDialogProps } from './asked-props'
import { DeedDialog } from './deed-dialog'
import type { Asked } from './deeds'
import { GrantDialog } from './grant-dialog'
import { LeaveDialog } from './leave-dialog'
import { RelateDialog } from './relate-dialog'
import type { Account } from './use-account'

const OWN: Partial<Record<Asked['deed'], ComponentType<AskedDialogProps>>> = {
  grant: GrantDialog,
  leave: LeaveDialog,
  relate: RelateDialog,
}

const extraOf = (asked: Asked): object => {
  if (asked.deed === 'revoke') return { centreId: asked.centre.id, post: asked.post }
  if (asked.deed === 'end-session') return { session: asked.session }
  return asked.deed === 'end-relation' ? { relation: asked.relation } : {}
}

interface OnceProps {
  account: Account
  asked: Asked
  /** The dialog has gone: with the link to hand over, where the deed made one. */
  onGone: (link: HandedLink | null) => void
}

/** The dialog of whatever was pressed: it closes before what comes after it opens. */
export function AskedDialog({ account, asked, onGone }: OnceProps) {
  const [open, setOpen] = useState(true)
  const [link, setLink] = useState<HandedLink | null>(null)
  const props: AskedDialogProps = {
    account,
    asked,
    open,
    onDone: (made) => {
      setLink(made)
      setOpen(false)
    },
    onClose: () => setOpen(false),
    onGone: () => onGone(link),
  }
  const Own = OWN[asked.deed]
  return Own ? <Own {...props} /> : <DeedDialog {...props} extra={extraOf(asked)} />
}
