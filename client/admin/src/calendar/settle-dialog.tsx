import { confirmNotice, declineNotice } from '@shared/contract/calendar'
import { fieldSentence } from '@shared/kernel/phrases/fields'
import { useQueryClient } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import { described, Field } from '../kit/field'
import { FormDialog } from '../kit/form-dialog'
import { announce } from '../lib/announce'
import { fieldErrors } from '../lib/field-errors'
import { useCommand } from '../lib/use-command'
import { QUEUE } from '../queue/use-queue'
import { CALENDAR, type NoticeEntry } from './use-calendar'

interface SettleDialogProps {
  entry: NoticeEntry
  deed: 'confirm' | 'decline'
  onClose: () => void
}

/** The second person's word on an entry: it takes effect, or goes back with a reason. */
export function SettleDialog({ entry, deed, onClose }: SettleDialogProps) {
  const [open, setOpen] = useState(true)
  const [reason, setReason] = useState('')
  const [isChecked, setChecked] = useState(false)
  const client = useQueryClient()
  const confirm = useCommand(confirmNotice, { entry: entry.id })
  const decline = useCommand(declineNotice, { entry: entry.id })
  const isConfirm = deed === 'confirm'
  const command = isConfirm ? confirm : decline
  const fault = !isConfirm && isChecked && !reason.trim() ? fieldSentence('field.required') : undefined
  const error = fault ?? fieldErrors(decline.problem).reason
  const submit = async (): Promise<void> => {
    setChecked(true)
    if (!isConfirm && !reason.trim()) return
    const after = isConfirm ? await confirm.send({}) : await decline.send({ reason })
    if (!after) return
    client.setQueryData(CALENDAR, after)
    void client.invalidateQueries({ queryKey: QUEUE })
    announce(isConfirm ? `${entry.year}年的放假安排已生效。` : '已退回。')
    setOpen(false)
  }
  return (
    <FormDialog
      open={open}
      title={isConfirm ? `确认${entry.year}年放假安排` : '退回放假安排'}
      okText={isConfirm ? '确认生效' : '退回'}
      isSending={command.isSending}
      problem={command.problem}
      errors={{ reason: error }}
      onSubmit={() => void submit()}
      onClose={() => setOpen(false)}
      onGone={onClose}
    >
      {isConfirm ? (
        <p>
          请先与通知原文逐日核对。确认后立即按它计算，标为“暂定”的未办结办件会重新确定日期；已办结的不变。录入有误时只能再录一份更正。
        </p>
      ) : (
        <Field id="reason" label="退回理由" error={error}>
          <Input.TextArea
            id="reason"
            rows={2}
            maxLength={200}
            value={reason}
            {...described('reason', null, error)}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
      )}
    </FormDialog>
  )
}
