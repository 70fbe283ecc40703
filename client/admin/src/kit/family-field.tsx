import { EMPTY_ROW, type FamilyRow, MOST_ROWS, ROW_LENGTHS } from '@shared/domain/archive/family/family-rows'
import { RELATIONS } from '@shared/domain/archive/family/relations'
import { Button } from 'antd'
import './field.css'
import { rowField } from './family-faults'
import { SelectField } from './select-field'
import { TextField } from './text-field'

const OPTIONS = Object.entries(RELATIONS).map(([value, { label }]) => ({ value, label }))

interface FamilyFieldProps {
  rows: readonly FamilyRow[]
  errors: Readonly<Record<string, string | undefined>>
  onChange: (rows: FamilyRow[]) => void
}

/** The table of the family and important relations on a paper, a line for each person. */
export function FamilyField({ rows, errors, onChange }: FamilyFieldProps) {
  const change = (at: number, part: Partial<FamilyRow>) =>
    onChange(rows.map((row, place) => (place === at ? { ...row, ...part } : row)))
  return (
    <fieldset className="field-group">
      <legend>家庭主要成员及重要社会关系</legend>
      {rows.map((row, at) => (
        <OneRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has nothing else to be told by, and keeps its place
          key={at}
          at={at}
          row={row}
          errors={errors}
          onChange={(part) => change(at, part)}
          onRemove={() => onChange(rows.filter((_, place) => place !== at))}
        />
      ))}
      {rows.length < MOST_ROWS && (
        <div>
          <Button size="small" onClick={() => onChange([...rows, EMPTY_ROW])}>
            {rows.length > 0 ? '再添一人' : '添一人'}
          </Button>
        </div>
      )}
    </fieldset>
  )
}

interface OneRowProps {
  at: number
  row: FamilyRow
  errors: FamilyFieldProps['errors']
  onChange: (part: Partial<FamilyRow>) => void
  onRemove: () => void
}

function OneRow({ at, row, errors, onChange, onRemove }: OneRowProps) {
  const text = (field: Exclude<keyof FamilyRow, 'relation'>, label: string) => (
    <TextField
      id={rowField(at, field)}
      label={label}
      maxLength={ROW_LENGTHS[field]}
      required={field === 'name'}
      value={row[field]}
      error={errors[rowField(at, field)]}
      onChange={(value) => onChange({ [field]: value })}
    />
  )
  return (
    <fieldset className="family__person" aria-label={`第 ${at + 1} 人`}>
      <div className="family__fields">
        <SelectField
          id={rowField(at, 'relation')}
          label="关系"
          prompt="请选择"
          value={row.relation}
          options={OPTIONS}
          error={errors[rowField(at, 'relation')]}
          onChange={(relation) => onChange({ relation })}
        />
        {text('name', '姓名')}
        {text('birth', '出生年月')}
        {text('political', '政治面貌')}
        {text('work', '工作单位及职务')}
      </div>
      <Button type="link" size="small" aria-label={`删去第 ${at + 1} 人`} onClick={onRemove}>
        删去这一行
      </Button>
    </fieldset>
  )
}
