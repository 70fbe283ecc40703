import { SCOPES, type Scope } from '@shared/domain/centres/types'
import { Checkbox } from 'antd'
import { SelectField } from '../kit/select-field'
import { Line } from './centre-fields'
import type { CentreFormState, CentreText } from './use-centre-form'
import type { CentreNode } from './use-centres'

const STANDINGS = [
  { value: 'statutory', label: '县级以上公共就业和人才服务机构' },
  { value: 'authorised', label: '省级人社部门授权的机构' },
  { value: 'delegated', label: '受委托的街道（乡镇）机构' },
  { value: 'none', label: '还没有资格' },
]

const SCOPE_NAMES: Record<Scope, string> = {
  persons: '个人',
  units: '用人单位',
  unemployed: '失业人员',
  retired: '退休人员',
}

/** On what standing it keeps files, with its paper, and whose files. */
export function StandingFields({ form, nodes }: { form: CentreFormState; nodes: CentreNode[] }) {
  const { values, change, errors } = form
  return (
    <>
      <SelectField
        id="standing"
        label="保管档案的资格"
        value={values.standing}
        options={STANDINGS}
        error={errors.standing}
        onChange={(standing) => change({ standing: standing as CentreText['standing'] })}
      />
      {values.standing === 'authorised' && (
        <>
          <Line form={form} id="document" label="授权文件" hint="文号，如：某人社发〔2026〕1号" />
          <div className="centre-form__pair">
            <Line form={form} id="validFrom" label="有效期自" hint="如：2026-01-01" />
            <Line form={form} id="validUntil" label="有效期至" hint="这一天仍有效" />
          </div>
        </>
      )}
      {values.standing === 'delegated' && (
        <div className="centre-form__pair">
          <Line form={form} id="document" label="委托文件" />
          <SelectField
            id="by"
            label="委托它的机构"
            value={values.by}
            prompt="请选择"
            options={nodes
              .filter(({ kind }) => kind === 'institution')
              .map(({ id, name }) => ({ value: id, label: name }))}
            error={errors.by}
            onChange={(by) => change({ by })}
          />
        </div>
      )}
      <fieldset className="field-group">
        <legend>服务对象</legend>
        <Checkbox.Group
          options={SCOPES.map((scope) => ({ value: scope, label: SCOPE_NAMES[scope] }))}
          value={values.scope}
          onChange={(scope) => change({ scope })}
        />
        {errors.scope && <p className="field__error">{errors.scope}</p>}
      </fieldset>
    </>
  )
}
