import { actOnGraduate, type GraduateRow } from '@shared/contract/graduates'
import { reasonFits, SETTLE_REASONS, type SettleReason } from '@shared/domain/graduates/table'
import { REGISTERED_NUMBERS, type RegisteredNumber } from '@shared/domain/graduates/verdict'
import { fieldSentence } from '@shared/kernel/phrases/fields'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { FormDialog } from '../kit/form-dialog'
import { SelectField } from '../kit/select-field'
import { announce } from '../lib/announce'
import { fieldErrors } from '../lib/field-errors'
import { useCommand } from '../lib/use-command'
import { refreshGraduates } from './use-graduates'

/** What may be done with a row, with what is said before. */
export const DEEDS = {
  receive: {
    label: '登记到档',
    says: '确认包裹已经收到、封装完好。登记后编入本机构档案，再到档案页清点上架。',
  },
  verify: { label: '核验编号', says: '向毕业去向登记系统核验编号和姓名。核验结果不影响接收档案。' },
  settle: { label: '核销', says: '这一行不用再等。可以撤回。' },
  reopen: { label: '撤回核销', says: '这一行回到核销以前，继续等待。' },
} as const
export type GraduateDeed = keyof typeof DEEDS
export const isDeed = (text: string): text is GraduateDeed => Object.hasOwn(DEEDS, text)

interface ActDialogProps {
  row: GraduateRow
  deed: GraduateDeed
  onDone: () => void
  onGone: () => void
}

const numbersOf = ({ transferNo, checkNo }: GraduateRow): RegisteredNumber[] => [
  ...(transferNo ? (['transfer-no'] as const) : []),
  ...(checkNo ? (['check-no'] as const) : []),
]

/** One thing to do with one row. */
export function ActDialog({ row, deed, onDone, onGone }: ActDialogProps) {
  const [open, setOpen] = useState(true)
  const [reason, setReason] = useState('')
  const [number, setNumber] = useState<string>(numbersOf(row)[0] ?? '')
  const [isChecked, setChecked] = useState(false)
  const client = useQueryClient()
  const { send, isSending, problem } = useCommand(actOnGraduate, { id: row.id })
  const isMissing = deed === 'settle' && !reason
  const errors = {
    reason: isChecked && isMissing ? fieldSentence('field.choose') : fieldErrors(problem).reason,
  }
  const submit = async (): Promise<void> => {
    setChecked(true)
    if (isMissing) return
    const done = await send(bodyOf(row.version, deed, { reason, number }))
    if (!done) return
    await refreshGraduates(client)
    onDone()
    announce(`${row.name}：${done.says}`)
    setOpen(false)
  }
  return (
    <FormDialog
      {...{ open, isSending, problem, errors, onGone }}
      title={`${DEEDS[deed].label}：${row.name}`}
      okText={DEEDS[deed].label}
      onSubmit={() => void submit()}
      onClose={() => setOpen(false)}
    >
      <p>{DEEDS[deed].says}</p>
      {deed === 'settle' && (
        <SelectField
          {...{ id: 'reason', label: '理由', prompt: '请选择', options: reasonsFor(row), value: reason }}
          error={errors.reason}
          onChange={setReason}
        />
      )}
      {deed === 'verify' && (
        <SelectField
          {...{ id: 'number', label: '核验哪个编号', value: number }}
          options={numbersOf(row).map((value) => ({ value, label: REGISTERED_NUMBERS[value] }))}
          onChange={setNumber}
        />
      )}
    </FormDialog>
  )
}

const reasonsFor = ({ state }: GraduateRow) =>
  (Object.keys(SETTLE_REASONS) as SettleReason[])
    .filter((value) => reasonFits(value, state))
    .map((value) => ({ value, label: SETTLE_REASONS[value].says }))

function bodyOf(version: number, deed: GraduateDeed, given: { reason: string; number: string }) {
  if (deed === 'settle') return { version, command: deed, reason: given.reason as SettleReason }
  if (deed === 'verify') return { version, command: deed, number: given.number as RegisteredNumber }
  return { version, command: deed }
}
