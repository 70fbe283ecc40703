import { useState } from 'react'
import { DayField } from '../kit/day-field'
import { SearchForm } from '../kit/search-form'
import { TextField } from '../kit/text-field'
import { fieldErrors } from '../lib/field-errors'
import { givenOf } from '../lib/given-of'
import { problemOf } from '../problem/problem-of'
import type { Search } from './use-certificates'

interface SearchPartProps {
  error: unknown
  isSearching: boolean
  onSearch: (search: Search) => void
}

const BLANK = { no: '', name: '', from: '', to: '' }

/** By number, name and days of issue; nothing filled in lists all. */
export function SearchPart({ error, isSearching, onSearch }: SearchPartProps) {
  const [values, setValues] = useState(BLANK)
  const change = (part: Partial<typeof BLANK>) => setValues((before) => ({ ...before, ...part }))
  const problem = error ? problemOf(error) : null
  const errors = fieldErrors(problem)
  return (
    <SearchForm
      problem={problem}
      failed="没有列出证明"
      isSearching={isSearching}
      onSearch={() => onSearch(givenOf(values))}
      onClear={() => {
        setValues(BLANK)
        onSearch({})
      }}
    >
      <TextField
        id="no"
        label="编号"
        required={false}
        value={values.no}
        hint="也可以只写号数，例如 123"
        error={errors.no}
        onChange={(no) => change({ no })}
      />
      <TextField
        id="name"
        label="姓名"
        required={false}
        value={values.name}
        hint="完整的姓名"
        error={errors.name}
        onChange={(name) => change({ name })}
      />
      <DayField
        id="from"
        label="出具日期从"
        value={values.from}
        error={errors.from}
        onChange={(from) => change({ from })}
      />
      <DayField id="to" label="到" value={values.to} error={errors.to} onChange={(to) => change({ to })} />
    </SearchForm>
  )
}
