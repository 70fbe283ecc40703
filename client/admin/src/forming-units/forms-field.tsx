import { tableOn } from '@shared/domain/archive/catalogue/table'
import type { FormingUnit } from '@shared/domain/archive/catalogue/types'
import { usualKinds } from '@shared/domain/forming-units/unit-table'
import { dayOf } from '@shared/kernel/dates'
import { Checkbox } from 'antd'
import { SelectField } from '../kit/select-field'

interface FormsFieldProps {
  unitKind: string
  chosen: readonly string[]
  error: string | undefined
  onChange: (forms: string[]) => void
}

/** The papers a unit forms: the usual ones of its kind to tick, and any other of the catalogue to add. */
export function FormsField({ unitKind, chosen, error, onChange }: FormsFieldProps) {
  const today = dayOf(new Date())
  const { kinds } = tableOn(today)
  const usual = unitKind ? usualKinds(unitKind as FormingUnit, today) : []
  const shown = [...new Set([...usual, ...chosen])]
  const others = [...kinds.values()].filter(({ code }) => !shown.includes(code))
  const tick = (code: string, isOn: boolean) =>
    onChange(isOn ? [...chosen, code] : chosen.filter((one) => one !== code))
  return (
    <fieldset className="field-group" id="forms" tabIndex={-1}>
      <legend>形成的材料</legend>
      {shown.length > 0 && (
        <div className="kinds">
          {shown.map((code) => (
            <Checkbox
              key={code}
              checked={chosen.includes(code)}
              onChange={({ target }) => tick(code, target.checked)}
            >
              {kinds.get(code)?.title ?? code}
            </Checkbox>
          ))}
        </div>
      )}
      {error && <p className="field__error">{error}</p>}
      {unitKind && (
        <SelectField
          id="other-form"
          label="加上其他材料"
          prompt="从材料目录中选择"
          value=""
          options={others.map(({ code, title }) => ({ value: code, label: title }))}
          onChange={(code) => code && onChange([...chosen, code])}
        />
      )}
    </fieldset>
  )
}
