import { KINSHIP, type KinshipKind } from '@shared/domain/avoidance/kinship'
import { fieldSentence } from '@shared/kernel/phrases/fields'
import { Radio } from 'antd'
import { SelectField } from './select-field'
import { TextField } from './text-field'

/** A relation as it is typed: with a person by name and number, or with a colleague by user name. */
export interface RelationDraft {
  kind: KinshipKind | ''
  with: 'person' | 'colleague'
  name: string
  idNumber: string
  username: string
}

export const EMPTY_RELATION: RelationDraft = {
  kind: '',
  with: 'person',
  name: '',
  idNumber: '',
  username: '',
}

/** What is missing, by field. */
export function relationFaults({ kind, with: whom, name, idNumber, username }: RelationDraft) {
  const required = fieldSentence('field.required')
  const faults: Record<string, string> = kind ? {} : { kind: fieldSentence('field.choose') }
  if (whom === 'colleague') return username.trim() ? faults : { ...faults, username: required }
  return {
    ...faults,
    ...(name.trim() ? {} : { name: required }),
    ...(idNumber.trim() ? {} : { idNumber: required }),
  }
}

/** As the service wants it. */
export const relationBody = ({ kind, with: whom, name, idNumber, username }: RelationDraft) => ({
  kind: kind || ('other' as const),
  ...(whom === 'colleague' ? { username } : { name, idNumber }),
})

interface RelationFieldsProps {
  values: RelationDraft
  errors: Readonly<Record<string, string>>
  onChange: (part: Partial<RelationDraft>) => void
}

/** Which relation, and with whom. */
export function RelationFields({ values, errors, onChange }: RelationFieldsProps) {
  return (
    <>
      <SelectField
        id="kind"
        label="关系"
        prompt="请选择"
        value={values.kind}
        options={KINSHIP.map(({ kind, label }) => ({ value: kind, label }))}
        error={errors.kind}
        onChange={(kind) => onChange({ kind: kind as KinshipKind | '' })}
      />
      <fieldset className="field-group">
        <legend>与谁</legend>
        <Radio name="with" checked={values.with === 'person'} onChange={() => onChange({ with: 'person' })}>
          机构以外的人
        </Radio>
        <Radio
          name="with"
          checked={values.with === 'colleague'}
          onChange={() => onChange({ with: 'colleague' })}
        >
          同事
        </Radio>
      </fieldset>
      {values.with === 'colleague' ? (
        <TextField
          id="username"
          label="同事的账号名"
          value={values.username}
          error={errors.username}
          onChange={(username) => onChange({ username })}
        />
      ) : (
        <>
          <TextField
            id="name"
            label="姓名"
            value={values.name}
            error={errors.name}
            onChange={(name) => onChange({ name })}
          />
          <TextField
            id="idNumber"
            label="身份证号"
            value={values.idNumber}
            error={errors.idNumber}
            hint="加密保存，只用来识别这个人的事项；列出时隐去中间几位。"
            onChange={(idNumber) => onChange({ idNumber })}
          />
        </>
      )}
    </>
  )
}
