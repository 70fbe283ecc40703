import { type ExpectedPaperView, settleExpectedPaper } from '@shared/contract/forming-units'
import { WITHDRAW_REASONS, type WithdrawReason } from '@shared/domain/forming-units/paper-table'
import { LATE_IS_TAKEN } from '@shared/domain/forming-units/rules'
import { dayOf } from '@shared/kernel/dates'
import { fieldSentence } from '@shared/kernel/phrases/fields'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { DayField } from '../kit/day-field'
import { FormDialog } from '../kit/form-dialog'
import { SelectField } from '../kit/select-field'
import { announce } from '../lib/announce'
import { fieldErrors } from '../lib/field-errors'
import { useCommand } from '../lib/use-command'
import { refresh } from './use-forming'

export type SettleDeed = 'receive' | 'withdraw' | 'reopen'

const TITLES = { receive: '材料已收到', withdraw: '不再等待这份材料', reopen: '恢复等待这份材料' }
const SAID = { receive: '已登记收到。', withdraw: '已登记不再等待。', reopen: '已恢复等待。' }
const REASONS = Object.entries(WITHDRAW_REASONS).map(([value, label]) => ({ value, label }))

interface SettleDialogProps {
  paper: ExpectedPaperView
  deed: SettleDeed
  onGone: () => void
}

/** What became of a paper. */
export function SettleDialog({ paper, deed, onGone }: SettleDialogProps) {
  const [open, setOpen] = useState(true)
  const [on, setOn] = useState(dayOf(new Date()))
  const [reason, setReason] = useState('')
  const [isChecked, setChecked] = useState(false)
  const client = useQueryClient()
  const { send, isSending, problem } = useCommand(settleExpectedPaper, { id: paper.id })
  const missing = deed === 'withdraw' ? !reason : deed === 'receive' && !on
  const fault = isChecked && missing ? fieldSentence('field.choose') : undefined
  const errors = {
    on: fieldErrors(problem).on,
    reason: fieldErrors(problem).reason,
    ...(fault ? { [deed === 'withdraw' ? 'reason' : 'on']: fault } : {}),
  }
  const submit = async (): Promise<void> => {
    setChecked(true)
    if (missing) return
    const { version } = paper
    const after = await send(bodyOf({ version, deed, on, reason: reason as WithdrawReason }))
    if (!after) return
    await refresh(client)
    announce(SAID[deed])
    setOpen(false)
  }
  return (
    <FormDialog
      {...{ open, isSending, problem, errors, onGone }}
      title={TITLES[deed]}
      okText="登记"
      onSubmit={() => void submit()}
      onClose={() => setOpen(false)}
    >
      <p>
        {paper.archive.holderName}：{paper.kindTitle}（{paper.unit.name}）
      </p>
      {deed === 'receive' && (
        <>
          <DayField id="on" label="收到的日期" value={on} error={errors.on} onChange={setOn} />
          <p className="quiet">{LATE_IS_TAKEN}归档在该档案的材料页办理。</p>
        </>
      )}
      {deed === 'withdraw' && (
        <SelectField
          {...{ id: 'reason', label: '理由', prompt: '请选择', options: REASONS, value: reason }}
          error={errors.reason}
          onChange={setReason}
        />
      )}
      {deed === 'reopen' && <p className="quiet">期限不变，已经登记过的情况仍保留在记录中。</p>}
    </FormDialog>
  )
}

function bodyOf({
  version,
  deed,
  on,
  reason,
}: {
  version: number
  deed: SettleDeed
  on: string
  reason: WithdrawReason
}) {
  if (deed === 'receive') return { version, command: deed, on }
  return deed === 'withdraw' ? { version, command: deed, reason } : { version, command: deed }
}
