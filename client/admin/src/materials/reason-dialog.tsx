import type { RouteContract, RouteInput } from '@shared/contract/route'
import { fieldSentence } from '@shared/kernel/phrases/fields'
import { useState } from 'react'
import { useArchiveCommand } from '../archive/use-archive'
import { FormDialog } from '../kit/form-dialog'
import { ReasonField } from '../kit/reason-field'
import { fieldErrors } from '../lib/field-errors'

interface ReasonDialogProps<R> {
  /** Id of the archive. */
  id: string
  route: R
  title: string
  says: string
  /** Read out when it is done. */
  done: string
  bodyOf: (reason: string) => Partial<RouteInput<R>>['body']
  onClose: () => void
}

/** A decision that needs nothing but its reason. */
export function ReasonDialog<R extends RouteContract>(props: ReasonDialogProps<R>) {
  const { id, route, title, says, done, bodyOf, onClose } = props
  const command = useArchiveCommand(route, id)
  const [reason, setReason] = useState('')
  const [isChecked, setChecked] = useState(false)
  const lacking = isChecked && !reason.trim() ? { reason: fieldSentence('field.required') } : {}
  const errors: Record<string, string | undefined> = { ...fieldErrors(command.problem), ...lacking }
  const submit = async (): Promise<void> => {
    setChecked(true)
    if (!reason.trim()) return
    if (await command.run(bodyOf(reason), done)) onClose()
  }
  return (
    <FormDialog
      open
      title={title}
      okText="登记"
      isSending={command.isSending}
      problem={command.problem}
      isReread={command.isReread}
      errors={errors}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p>{says}</p>
      <ReasonField id="reason" value={reason} error={errors.reason} keptIn="档案经过" onChange={setReason} />
    </FormDialog>
  )
}
