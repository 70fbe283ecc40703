import { rowLabel } from '@shared/domain/local/say'
import { PLACES, type Place } from '@shared/domain/local/types'
import { Button, Checkbox, Input } from 'antd'
import { described, Field } from '../kit/field'
import { SelectField } from '../kit/select-field'
import { TextField } from '../kit/text-field'
import type { RowText } from './draft'
import type { ProposeState } from './use-propose'

interface RowFieldsProps {
  row: RowText
  at: number
  errors: Readonly<Record<string, string>>
  form: ProposeState
}

const YES_NO = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '否' },
]

/** One row of a version: what it says, and the sentence it stands on. */
export function RowFields({ row, at, errors, form }: RowFieldsProps) {
  const change = (some: Partial<RowText>) => form.change(row.key, some)
  const id = `row-${at}`
  return (
    <fieldset className="rule-row">
      <legend>{rowLabel(row.key)}</legend>
      <ValueField
        id={id}
        row={row}
        error={errors[`rows.${at}.value`] ?? errors[`rows.${at}`]}
        onChange={change}
      />
      <SelectField
        id={`${id}-kind`}
        label="依据"
        value={row.ours ? 'ours' : 'text'}
        options={[
          { value: 'text', label: '文件原文' },
          { value: 'ours', label: '暂定，没有文件依据' },
        ]}
        onChange={(kind) => change({ ours: kind === 'ours' })}
      />
      {!row.ours && (
        <TextField
          id={`${id}-document`}
          label="文件"
          value={row.document}
          error={errors[`rows.${at}.source.document`]}
          onChange={(document) => change({ document })}
        />
      )}
      <SentenceField id={`${id}-sentence`} row={row} errors={errors} at={at} onChange={change} />
      <Button onClick={() => form.drop(row.key)}>删去这一项</Button>
    </fieldset>
  )
}

function SentenceField(props: Pick<RowFieldsProps, 'row' | 'at' | 'errors'> & ChangeProps) {
  const { id, row, at, errors, onChange } = props
  const error = errors[`rows.${at}.source.${row.ours ? 'why' : 'sentence'}`]
  return (
    <Field id={id} label={row.ours ? '为什么这样定' : '原文句子'} error={error}>
      <Input.TextArea
        id={id}
        rows={2}
        maxLength={row.ours ? 200 : 400}
        value={row.sentence}
        status={error ? 'error' : ''}
        {...described(id, null, error)}
        onChange={({ target }) => onChange({ sentence: target.value })}
      />
    </Field>
  )
}

interface ChangeProps {
  id: string
  onChange: (some: Partial<RowText>) => void
}

function ValueField({ id, row, error, onChange }: ChangeProps & { row: RowText; error: string | undefined }) {
  const { key, value } = row
  if (typeof value === 'boolean')
    return (
      <SelectField
        id={id}
        label="规定"
        value={value ? 'yes' : 'no'}
        options={YES_NO}
        error={error}
        onChange={(said) => onChange({ value: said === 'yes' })}
      />
    )
  if (typeof value === 'string')
    return (
      <TextField
        id={id}
        label={key.startsWith('promise.') ? '工作日' : '天'}
        inputMode="numeric"
        maxLength={3}
        value={value}
        error={error}
        onChange={(said) => onChange({ value: said.replace(/\D/g, '') })}
      />
    )
  return (
    <fieldset className="field-group">
      <legend>可选的存档地</legend>
      <Checkbox.Group
        options={Object.entries(PLACES).map(([place, label]) => ({ value: place as Place, label }))}
        value={[...value]}
        onChange={(places) => onChange({ value: places })}
      />
      {error && <p className="field__error">{error}</p>}
    </fieldset>
  )
}
