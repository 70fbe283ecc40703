import { AGREEMENT_VERSIONS } from '@shared/domain/agreements/register'
import { PERSON_KINDS } from '@shared/domain/persons/situations'
import { useState } from 'react'
import { DayField } from '../kit/day-field'
import { SearchForm } from '../kit/search-form'
import { SelectField } from '../kit/select-field'
import { TextField } from '../kit/text-field'
import { fieldErrors } from '../lib/field-errors'
import { givenOf } from '../lib/given-of'
import { problemOf } from '../problem/problem-of'
import type { Search } from './use-accounts'

interface SearchPartProps {
  error: unknown
  isSearching: boolean
  onSearch: (search: Search) => void
}

const BLANK = { no: '', name: '', kind: '', agreement: '', from: '', to: '' }
const KINDS = Object.entries(PERSON_KINDS).map(([value, { says }]) => ({ value, label: says }))
const VERSIONS = AGREEMENT_VERSIONS.map(({ version }) => ({ value: version, label: `${version} 版` }))

/** By number, name, kind of person, version of the agreement and days of opening. */
export function SearchPart({ error, isSearching, onSearch }: SearchPartProps) {
  const [values, setValues] = useState(BLANK)
  const problem = error ? problemOf(error) : null
  const errors = fieldErrors(problem)
  const field = (id: keyof typeof BLANK) => ({
    ...{ id, value: values[id], error: errors[id] },
    onChange: (value: string) => setValues((before) => ({ ...before, [id]: value })),
  })
  return (
    <SearchForm
      problem={problem}
      failed="没有列出账户"
      isSearching={isSearching}
      onSearch={() => onSearch(givenOf(values))}
      onClear={() => {
        setValues(BLANK)
        onSearch({})
      }}
    >
      <TextField {...field('no')} label="协议编号" required={false} hint="16 位数字，同办件编号" />
      <TextField {...field('name')} label="姓名" required={false} hint="完整的姓名" />
      <SelectField {...field('kind')} label="人员类别" prompt="全部" options={KINDS} />
      <SelectField {...field('agreement')} label="协议版本" prompt="全部" options={VERSIONS} />
      <DayField {...field('from')} label="开立日期从" />
      <DayField {...field('to')} label="到" />
    </SearchForm>
  )
}
