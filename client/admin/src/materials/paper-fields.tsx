import { FORMING_UNITS } from '@shared/domain/archive/catalogue/types'
import { PAPER_FORMS } from '@shared/domain/materials/paper'
import { SelectField } from '../kit/select-field'
import { TextField } from '../kit/text-field'
import { KindField } from './kind-field'
import { TABLE } from './kinds'
import { type PaperForm, withKind } from './paper-form'
import { optionsOf, type PaperFieldsProps, StatedFields } from './stated-fields'

const UNITS = optionsOf(FORMING_UNITS)
const FORMS = optionsOf(PAPER_FORMS)
const DATE_HINT = '写到年、月或日，例如 2008、2008-07、2008年7月1日。'

/** What the catalogue prints of a paper, and folded beneath it what the paper states. */
export function PaperFields({ form, errors, onChange }: PaperFieldsProps) {
  const text = (
    id: keyof PaperForm,
    label: string,
    more: { hint?: string; maxLength?: number; required?: boolean } = {},
  ) => (
    <TextField
      id={id}
      label={label}
      value={String(form[id])}
      error={errors[id]}
      onChange={(value) => onChange({ ...form, [id]: value })}
      {...more}
    />
  )
  return (
    <>
      {text('title', '材料名称', { maxLength: 120, hint: '照材料上的标题写。' })}
      <KindField
        title={form.title}
        value={form.kind}
        error={errors.kind}
        onChange={(code) => {
          const kind = TABLE.kinds.get(code)
          onChange(kind ? withKind(form, kind) : { ...form, kind: '' })
        }}
      />
      {text('formedOn', '形成时间', { hint: DATE_HINT, required: false })}
      <div className="materials__two">
        {text('pages', '页数')}
        {text('copies', '份数')}
        <SelectField
          id="form"
          label="原件、复印件或电子件"
          value={form.form}
          options={FORMS}
          onChange={(value) => onChange({ ...form, form: value })}
        />
        {form.form === 'copy' && text('copiedOn', '复制时间', { required: false })}
        <SelectField
          id="unit"
          label="材料由谁形成"
          prompt="请选择"
          value={form.unit}
          options={UNITS}
          error={errors.unit}
          onChange={(unit) => onChange({ ...form, unit })}
        />
        {text('name', '形成单位或送交人', { maxLength: 100 })}
      </div>
      {form.form === 'copy' && (
        <label className="materials__row">
          <input
            type="checkbox"
            checked={form.sealed}
            onChange={(event) => onChange({ ...form, sealed: event.target.checked })}
          />
          复印件已由制作单位或所在单位组织人事部门盖章
        </label>
      )}
      {text('remark', '备注', { maxLength: 200, required: false })}
      <StatedFields form={form} errors={errors} onChange={onChange} />
    </>
  )
}
