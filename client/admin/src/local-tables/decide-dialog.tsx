import { decideTable } from '@shared/contract/staff-centres'
import { writeDay } from '@shared/kernel/dates'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { FormDialog } from '../kit/form-dialog'
import { ReasonField } from '../kit/reason-field'
import { announce } from '../lib/announce'
import { fieldErrors } from '../lib/field-errors'
import { useCommand } from '../lib/use-command'
import { TABLES, type TableVersionView, tablesKey } from './use-tables'

interface DecideDialogProps {
  version: TableVersionView
  decision: 'confirm' | 'decline'
  onClose: () => void
}

/** The second person's word on a version: it holds from its day, or goes back. */
export function DecideDialog({ version, decision, onClose }: DecideDialogProps) {
  const [open, setOpen] = useState(true)
  const [reason, setReason] = useState('')
  const client = useQueryClient()
  const command = useCommand(decideTable, { id: version.id })
  const isConfirm = decision === 'confirm'
  const errors = fieldErrors(command.problem)
  const submit = async (): Promise<void> => {
    const after = await command.send({ decision, reason })
    if (!after) return
    void client.invalidateQueries({ queryKey: TABLES })
    client.setQueryData(tablesKey(after.region.code), after)
    announce(isConfirm ? '已确认。' : '已退回。')
    setOpen(false)
  }
  return (
    <FormDialog
      open={open}
      title={isConfirm ? `确认第 ${version.version} 版` : `退回第 ${version.version} 版`}
      okText={isConfirm ? '确认生效' : '退回'}
      isSending={command.isSending}
      problem={command.problem}
      errors={errors}
      onSubmit={() => void submit()}
      onClose={() => setOpen(false)}
      onGone={onClose}
    >
      {isConfirm && (
        <p>请先与文件逐项核对。自{writeDay(version.effectiveFrom)}起按它执行，已受理的办件不受影响。</p>
      )}
      <ReasonField id="reason" keptIn="版本记录" value={reason} error={errors.reason} onChange={setReason} />
    </FormDialog>
  )
}
