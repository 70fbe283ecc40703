import { tableOn } from '@shared/domain/archive/catalogue/table'
import type { MaterialKind } from '@shared/domain/archive/catalogue/types'
import { CATEGORIES, CATEGORY_ORDER } from '@shared/domain/archive/categories'
import type { Question } from '@shared/domain/items/types'
import { dayOf } from '@shared/kernel/dates'
import { Input } from 'antd'
import { useState } from 'react'
import { described, Field } from './field'

interface KindFieldProps {
  question: Question
  value: string
  error: string | undefined
  onChange: (value: string) => void
}

const fits = ({ title, aliases }: MaterialKind, typed: string): boolean =>
  [title, ...aliases].some((name) => name.includes(typed))

/** A kind of the catalogue, class by class; what is typed above narrows the list by titles and other names. */
export function KindField({ question: { field, label, hint }, value, error, onChange }: KindFieldProps) {
  const [typed, setTyped] = useState('')
  const kinds = [...tableOn(dayOf(new Date())).kinds.values()]
  const wanted = typed.trim()
  const shown = kinds.filter((kind) => kind.code === value || fits(kind, wanted))
  const classes = CATEGORY_ORDER.map((category) => ({
    category,
    kinds: shown.filter((kind) => kind.category === category),
  })).filter(({ kinds: some }) => some.length > 0)
  return (
    <Field id={field} label={label} hint={hint} error={error}>
      <Input
        aria-label={`${label}：按名称查找`}
        placeholder="按名称查找"
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <select
        className="select"
        id={field}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        {...described(field, hint, error)}
      >
        <option value="">请选择（{shown.length} 种）</option>
        {classes.map(({ category, kinds: some }) => (
          <optgroup key={category} label={`${category} ${CATEGORIES[category].title}`}>
            {some.map(({ code, title }) => (
              <option key={code} value={code}>
                {title}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </Field>
  )
}
