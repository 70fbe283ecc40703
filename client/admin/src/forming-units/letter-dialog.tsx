import { type FormingUnitView, sendChaseLetter } from '@shared/contract/forming-units'
import { SOONER_REASONS, type SoonerReason } from '@shared/domain/forming-units/chase'
import { dayOf, writeDay } from '@shared/kernel/dates'
import { fieldSentence } from '@shared/kernel/phrases/fields'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { FormDialog } from '../kit/form-dialog'
import { SelectField } from '../kit/select-field'
import { announce } from '../lib/announce'
import { useCommand } from '../lib/use-command'
import { refresh } from './use-forming'

const REASONS = Object.entries(SOONER_REASONS).map(([value, label]) => ({ value, label }))

/** One letter over everything of the unit that is near its last day or past it. */
export function LetterDialog({ unit, onGone }: { unit: FormingUnitView; onGone: () => void }) {
  const [open, setOpen] = useState(true)
  const [why, setWhy] = useState('')
  const [isChecked, setChecked] = useState(false)
  const client = useQueryClient()
  const { send, isSending, problem } = useCommand(sendChaseLetter, { id: unit.id })
  const from = unit.nextLetterFrom
  const isSoon = from !== null && dayOf(new Date()) < from
  const error = isChecked && isSoon && !why ? fieldSentence('field.choose') : undefined
  const submit = async (): Promise<void> => {
    setChecked(true)
    if (isSoon && !why) return
    const { version } = unit
    const letter = await send({ version, ...(why ? { why: why as SoonerReason } : {}) })
    if (!letter) return
    await refresh(client)
    announce(`${letter.no}已制作，可以打印。`)
    setOpen(false)
  }
  return (
    <FormDialog
      {...{ open, isSending, problem, onGone }}
      title={`催收函：${unit.name}`}
      okText="制作催收函"
      errors={{ why: error }}
      onSubmit={() => void submit()}
      onClose={() => setOpen(false)}
    >
      <p>列出该单位临近到期和已逾期的全部材料。函中有当事人姓名，制作和每次打印都有记录。</p>
      {isSoon && (
        <>
          <p>上一封刚发出，{writeDay(from)}起再发不需要理由。</p>
          <SelectField
            {...{ id: 'why', label: '提前再发的理由', prompt: '请选择', options: REASONS, value: why, error }}
            onChange={setWhy}
          />
        </>
      )}
    </FormDialog>
  )
}
