import type { ReactNode } from 'react'
import { FormDialog } from '../kit/form-dialog'
import { ReasonField } from '../kit/reason-field'
import { type DeedForm, useDeed } from './use-deed'

interface DeedDialogProps extends DeedForm {
  open: boolean
  onClose: () => void
  onGone: () => void
  /** Fields of this deed alone. */
  fields?: (errors: Readonly<Record<string, string>>) => ReactNode
}

/** Says what a deed brings, asks why, and does it. */
export function DeedDialog({ open, onClose, onGone, fields, ...form }: DeedDialogProps) {
  const deed = useDeed(form)
  const { account } = form
  return (
    <FormDialog
      open={open}
      title={deed.title}
      okText={`确认${deed.title.replace(/^确认/, '')}`}
      isDanger={deed.words.isDanger}
      isSending={deed.isSending}
      problem={deed.problem}
      isReread={deed.isReread}
      errors={deed.errors}
      onSubmit={() => void deed.submit()}
      onClose={onClose}
      onGone={onGone}
    >
      <div className="form__says">
        <p>
          <strong>{account.name}</strong> · {account.username}
        </p>
        {deed.words.says.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {fields?.(deed.errors)}
      <ReasonField id="reason" value={deed.reason} error={deed.errors.reason} onChange={deed.setReason} />
    </FormDialog>
  )
}
