import { LEVEL_NAMES } from '@shared/domain/centres/types'
import { SelectField } from '../kit/select-field'
import { TextField } from '../kit/text-field'
import type { CentreFormState } from './use-centre-form'
import type { CentreNode } from './use-centres'

interface FieldsProps {
  form: CentreFormState
}

/** One line of text of the form. */
export function Line({ form, id, ...more }: FieldsProps & { id: LineName; label: string; hint?: string }) {
  return (
    <TextField
      id={id}
      required={false}
      {...more}
      value={form.values[id]}
      error={form.errors[id]}
      onChange={(value) => form.change({ [id]: value })}
    />
  )
}

type LineName =
  | 'code'
  | 'name'
  | 'regionCode'
  | 'institutionCode'
  | 'address'
  | 'phone'
  | 'hours'
  | 'sealText'
  | 'document'
  | 'validFrom'
  | 'validUntil'

const KINDS = [
  { value: 'institution', label: '机构（保管档案）' },
  { value: 'authority', label: '主管部门（监督，不保管档案）' },
]

/** What the node is and where it stands in the tree. */
export function NodeFields({ form, nodes, isNew }: FieldsProps & { nodes: CentreNode[]; isNew: boolean }) {
  const { values, change, errors } = form
  const above = nodes.filter(({ kind }) => kind === 'authority')
  return (
    <>
      {isNew && (
        <div className="centre-form__pair">
          <SelectField
            id="kind"
            label="类别"
            value={values.kind}
            options={KINDS}
            error={errors.kind}
            onChange={(kind) => change({ kind: kind as typeof values.kind })}
          />
          <Line
            form={form}
            id="code"
            label="代码"
            hint="3–16 位大写字母和数字，印在证明编号里，今后不能更改。"
          />
        </div>
      )}
      <Line form={form} id="name" label="全称" />
      <div className="centre-form__pair">
        <SelectField
          id="parentId"
          label="上级主管部门"
          value={values.parentId}
          prompt={values.kind === 'authority' ? '没有上级' : '请选择'}
          options={above.map(({ id, name }) => ({ value: id, label: name }))}
          error={errors.parentId}
          onChange={(parentId) => change({ parentId })}
        />
        <SelectField
          id="level"
          label="层级"
          value={values.level}
          options={Object.entries(LEVEL_NAMES).map(([value, label]) => ({ value, label }))}
          error={errors.level}
          onChange={(level) => change({ level: level as typeof values.level })}
        />
        <Line form={form} id="regionCode" label="行政区划代码" hint="6 位；街道（乡镇）9 位。" />
        <Line form={form} id="institutionCode" label="机构编号" hint="全国机构目录中的编号，没有可以不填。" />
      </div>
    </>
  )
}

/** How it is reached, and what its seal says. */
export function ContactFields({ form }: FieldsProps) {
  return (
    <>
      <Line form={form} id="address" label="通讯地址" />
      <div className="centre-form__pair">
        <Line form={form} id="phone" label="联系电话" />
        <Line form={form} id="hours" label="服务时间" />
      </div>
      <Line form={form} id="sealText" label="印章文字" hint="与刻章备案一致。" />
    </>
  )
}
