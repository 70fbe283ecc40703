import { Button } from 'antd'
import { useDeferredValue, useMemo } from 'react'
import { SelectField } from '../kit/select-field'
import { KIND_OPTIONS, proposalsFor } from './kinds'

interface KindFieldProps {
  title: string
  value: string
  error: string | undefined
  onChange: (code: string) => void
}

/** The kind of a paper: what its title may mean, each with the reason, and the whole catalogue besides. Staff decide. */
export function KindField({ title, value, error, onChange }: KindFieldProps) {
  const asked = useDeferredValue(title)
  const proposals = useMemo(() => proposalsFor(asked), [asked])
  return (
    <>
      {proposals.length > 0 && (
        <fieldset className="field-group">
          <legend>按名称推荐的种类</legend>
          <ul className="archive__list">
            {proposals.map(({ code, title: kind, reason, below }) => (
              <li key={code}>
                <Button size="small" aria-pressed={value === code} onClick={() => onChange(code)}>
                  {value === code ? `已选：${kind}` : kind}
                </Button>
                <div className="field__hint">{below ?? reason}</div>
              </li>
            ))}
          </ul>
        </fieldset>
      )}
      <SelectField
        id="kind"
        label="材料种类"
        prompt="请选择"
        value={value}
        options={KIND_OPTIONS}
        error={error}
        onChange={onChange}
      />
    </>
  )
}
