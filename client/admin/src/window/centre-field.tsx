import { listCentres } from '@shared/contract/centres'
import { codeIn, wordsIn } from '@shared/domain/items/read-answer'
import { useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { Field } from '../kit/field'
import { staffApi } from '../lib/api'

interface CentreFieldProps {
  id: string
  label: string
  value: string
  error: string | undefined
  /** The place whose centres are shown first, as its question was answered. */
  region: string | undefined
  onChange: (value: string) => void
}

/** Buttons seen at once. */
const SHOWN = 6

/** A centre, searched for in the directory by name, place or telephone and chosen; kept as its id and its name. */
export function CentreField({ id, label, value, error, region, onChange }: CentreFieldProps) {
  const [typed, setTyped] = useState('')
  const within = codeIn(region ?? '')
  const query = { ...(within ? { region: within } : {}), ...(typed.trim() ? { q: typed.trim() } : {}) }
  const { data, error: failed } = useQuery({
    queryKey: ['centres-to-choose', query],
    queryFn: () => staffApi.call(listCentres, { query }),
    enabled: !value,
    placeholderData: (before) => before,
  })
  if (value)
    return (
      <Field id={id} label={label} error={error}>
        <output id={id}>{wordsIn(value)}</output> <Button onClick={() => onChange('')}>重新选择</Button>
      </Field>
    )
  const centres = data?.centres ?? []
  return (
    <Field id={id} label={label} error={error}>
      <Input
        id={id}
        value={typed}
        maxLength={40}
        autoComplete="off"
        placeholder="机构名称、地区或电话"
        onChange={({ target }) => setTyped(target.value)}
      />
      <ul className="found-centres" aria-label="找到的机构">
        {centres.slice(0, SHOWN).map((centre) => (
          <li key={centre.id}>
            <Button onClick={() => onChange(`${centre.id} ${centre.name}`)}>{centre.name}</Button>
          </li>
        ))}
      </ul>
      <p className="quiet" role="status">
        {failed && '没有读到机构目录，请重新输入再试。'}
        {data && centres.length === 0 && '没有找到，请换个说法，或者先选户籍所在地。'}
        {centres.length > SHOWN && `还有 ${(data?.total ?? 0) - SHOWN} 家，请再输入几个字。`}
      </p>
    </Field>
  )
}
