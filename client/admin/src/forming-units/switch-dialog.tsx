import { type FormingUnitView, switchFormingUnit } from '@shared/contract/forming-units'
import { SWITCH_REASONS } from '@shared/domain/forming-units/unit-table'
import { fieldSentence } from '@shared/kernel/phrases/fields'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { FormDialog } from '../kit/form-dialog'
import { SelectField } from '../kit/select-field'
import { announce } from '../lib/announce'
import { useCommand } from '../lib/use-command'
import { refresh } from './use-forming'

const REASONS = Object.entries(SWITCH_REASONS).map(([value, label]) => ({ value, label }))

/** A unit is asked no more, with a listed reason, or asked again. */
export function SwitchDialog({ unit, onGone }: { unit: FormingUnitView; onGone: () => void }) {
  const [open, setOpen] = useState(true)
  const [reason, setReason] = useState('')
  const [isChecked, setChecked] = useState(false)
  const client = useQueryClient()
  const { send, isSending, problem } = useCommand(switchFormingUnit, { id: unit.id })
  const isOff = unit.state === 'on'
  const error = isChecked && isOff && !reason ? fieldSentence('field.choose') : undefined
  const submit = async (): Promise<void> => {
    setChecked(true)
    if (isOff && !reason) return
    const { version } = unit
    const off = { version, to: 'off' as const, reason: reason as keyof typeof SWITCH_REASONS }
    if (!(await send(isOff ? off : { version, to: 'on' }))) return
    await refresh(client)
    announce(isOff ? '已停用。' : '已恢复联系。')
    setOpen(false)
  }
  return (
    <FormDialog
      {...{ open, isSending, problem, onGone }}
      title={`${isOff ? '停用' : '恢复联系'}：${unit.name}`}
      okText={isOff ? '停用' : '恢复联系'}
      errors={{ reason: error }}
      onSubmit={() => void submit()}
      onClose={() => setOpen(false)}
    >
      {isOff ? (
        <>
          <p>停用后不再登记待收材料，也不再发催收函；以前的记录都保留。</p>
          <SelectField
            {...{ id: 'reason', label: '理由', prompt: '请选择', options: REASONS, value: reason, error }}
            onChange={setReason}
          />
        </>
      ) : (
        <p>恢复后可以继续登记待收材料和发催收函。</p>
      )}
    </FormDialog>
  )
}
