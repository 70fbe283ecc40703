import { expectPaper, type FormingUnitView } from '@shared/contract/forming-units'
import { fieldSentence } from '@shared/kernel/phrases/fields'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { DayField } from '../kit/day-field'
import { FormDialog } from '../kit/form-dialog'
import { SelectField } from '../kit/select-field'
import { TextField } from '../kit/text-field'
import { announce } from '../lib/announce'
import { fieldErrors } from '../lib/field-errors'
import { useCommand } from '../lib/use-command'
import { refresh } from './use-forming'

const BLANK = { unit: '', archiveNo: '', kind: '', formedOn: '' }
type Field = keyof typeof BLANK
const FIELDS = Object.keys(BLANK) as Field[]

interface ExpectDialogProps {
  units: readonly FormingUnitView[]
  onGone: () => void
}

/** A paper somebody's unit has formed: from now on it is waited for. */
export function ExpectDialog({ units, onGone }: ExpectDialogProps) {
  const [open, setOpen] = useState(true)
  const [values, setValues] = useState(BLANK)
  const [isChecked, setChecked] = useState(false)
  const client = useQueryClient()
  const { send, isSending, problem } = useCommand(expectPaper)
  const missing = FIELDS.filter((field) => !values[field].trim())
  const faults = isChecked
    ? Object.fromEntries(missing.map((field) => [field, fieldSentence('field.required')]))
    : {}
  const errors: Record<string, string | undefined> = { ...fieldErrors(problem), ...faults }
  const on = units.filter(({ state }) => state === 'on')
  const unit = on.find(({ id }) => id === values.unit)
  const field = (id: Field) => ({
    ...{ id, value: values[id], error: errors[id] },
    onChange: (value: string) =>
      setValues((before) => ({ ...before, ...(id === 'unit' ? { kind: '' } : {}), [id]: value })),
  })
  const submit = async (): Promise<void> => {
    setChecked(true)
    if (missing.length > 0 || !(await send(values))) return
    await refresh(client)
    announce('已登记待收材料。')
    setOpen(false)
  }
  return (
    <FormDialog
      {...{ open, isSending, problem, errors, onGone }}
      title="登记待收材料"
      okText="登记"
      onSubmit={() => void submit()}
      onClose={() => setOpen(false)}
    >
      <SelectField
        {...field('unit')}
        label="形成单位"
        prompt="请选择"
        options={on.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        {...field('kind')}
        label="材料"
        prompt={unit ? '请选择' : '请先选择形成单位'}
        options={(unit?.forms ?? []).map(({ code, title }) => ({ value: code, label: title }))}
      />
      <TextField {...field('archiveNo')} label="档案编号" maxLength={40} />
      <DayField {...field('formedOn')} label="材料形成日期" />
    </FormDialog>
  )
}
