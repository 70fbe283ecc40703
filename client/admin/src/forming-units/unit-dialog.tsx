import { changeFormingUnit, type FormingUnitView, registerFormingUnit } from '@shared/contract/forming-units'
import { FORMING_UNITS, type FormingUnit } from '@shared/domain/archive/catalogue/types'
import { UNIT_KINDS, usualKinds } from '@shared/domain/forming-units/unit-table'
import { dayOf } from '@shared/kernel/dates'
import { fieldSentence } from '@shared/kernel/phrases/fields'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { FormDialog } from '../kit/form-dialog'
import { SelectField } from '../kit/select-field'
import { TextField } from '../kit/text-field'
import { announce } from '../lib/announce'
import { fieldErrors } from '../lib/field-errors'
import { useCommand } from '../lib/use-command'
import { FormsField } from './forms-field'
import { refresh } from './use-forming'

const KINDS = UNIT_KINDS.map((value) => ({ value, label: FORMING_UNITS[value] }))
const TEXTS = ['name', 'kind', 'address', 'phone'] as const
type Text = (typeof TEXTS)[number]

const valuesOf = (unit: FormingUnitView | undefined) => ({
  ...{
    name: unit?.name ?? '',
    kind: unit?.kind ?? '',
    address: unit?.address ?? '',
    phone: unit?.phone ?? '',
  },
  forms: unit?.forms.map(({ code }) => code) ?? [],
})

/** What stands in the register of a unit: entered first, or changed. */
export function UnitDialog({ unit, onGone }: { unit?: FormingUnitView; onGone: () => void }) {
  const [open, setOpen] = useState(true)
  const [values, setValues] = useState(() => valuesOf(unit))
  const [isChecked, setChecked] = useState(false)
  const client = useQueryClient()
  const register = useCommand(registerFormingUnit)
  const change = useCommand(changeFormingUnit, { id: unit?.id ?? '' })
  const { isSending, problem } = unit ? change : register
  const missing = [
    ...TEXTS.filter((id) => !values[id].trim()),
    ...(values.forms.length === 0 ? ['forms'] : []),
  ]
  const faults = isChecked
    ? Object.fromEntries(missing.map((id) => [id, fieldSentence('field.required')]))
    : {}
  const errors: Record<string, string | undefined> = { ...fieldErrors(problem), ...faults }
  const field = (id: Text) => ({
    ...{ id, value: values[id], error: errors[id] },
    onChange: (value: string) => setValues((before) => withKind({ ...before, [id]: value }, id)),
  })
  const submit = async (): Promise<void> => {
    setChecked(true)
    if (missing.length > 0) return
    const body = { ...values, kind: values.kind as FormingUnit & (typeof UNIT_KINDS)[number] }
    if (!(await (unit ? change.send({ version: unit.version, ...body }) : register.send(body)))) return
    await refresh(client)
    announce(unit ? '登记已变更。' : '形成单位已登记。')
    setOpen(false)
  }
  return (
    <FormDialog
      {...{ open, isSending, problem, errors, onGone }}
      title={unit ? `变更登记：${unit.name}` : '登记形成单位'}
      okText={unit ? '变更' : '登记'}
      onSubmit={() => void submit()}
      onClose={() => setOpen(false)}
    >
      <TextField {...field('name')} label="单位名称" maxLength={60} />
      <SelectField {...field('kind')} label="单位类别" prompt="请选择" options={KINDS} />
      <TextField {...field('address')} label="地址" maxLength={120} />
      <TextField {...field('phone')} label="电话" maxLength={30} hint="单位的办公电话" />
      <FormsField
        unitKind={values.kind}
        chosen={values.forms}
        error={errors.forms}
        onChange={(forms) => setValues((before) => ({ ...before, forms }))}
      />
    </FormDialog>
  )
}

type Values = ReturnType<typeof valuesOf>

/** A unit of another kind forms other papers: its usual ones are chosen to begin with. */
const withKind = (values: Values, changed: Text): Values =>
  changed === 'kind'
    ? { ...values, forms: usualKinds(values.kind as FormingUnit, dayOf(new Date())) }
    : values
