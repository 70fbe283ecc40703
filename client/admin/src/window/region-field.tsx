import { listRegions } from '@shared/contract/regions'
import { reachesDistrict } from '@shared/domain/centres/region'
import { wordsIn } from '@shared/domain/items/read-answer'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Field } from '../kit/field'
import { SelectField } from '../kit/select-field'
import { staffApi } from '../lib/api'

interface RegionFieldProps {
  id: string
  label: string
  value: string
  error: string | undefined
  onChange: (value: string) => void
}

interface Picked {
  code: string
  name: string
}

/** A place, picked province by city by district from the list in use; kept as its code and its words. */
export function RegionField({ id, label, value, error, onChange }: RegionFieldProps) {
  const [path, setPath] = useState<Picked[]>([])
  const within = path.at(-1)?.code
  const { data } = useQuery({
    queryKey: ['regions', within ?? ''],
    queryFn: () => staffApi.call(listRegions, { query: within ? { within } : {} }),
    enabled: !value,
  })
  const regions = data?.regions ?? []
  const pick = (code: string): void => {
    const region = regions.find((one) => one.code === code)
    if (!region) return
    const names = [...path, region].map(({ name }) => name)
    const isDone = region.last || reachesDistrict(code)
    setPath(isDone ? [] : [...path, region])
    if (isDone) onChange(`${code} ${[...new Set(names)].join('')}`)
  }
  if (value)
    return (
      <Field id={id} label={label} error={error}>
        <output id={id}>{wordsIn(value)}</output> <Button onClick={() => onChange('')}>重新选择</Button>
      </Field>
    )
  const chosen = path.map(({ name }) => name).join('')
  return (
    <SelectField
      id={id}
      label={chosen ? `${label}：${chosen}` : label}
      prompt={chosen ? '选下一级' : '选省、自治区、直辖市'}
      value=""
      error={error}
      options={regions.map(({ code, name }) => ({ value: code, label: name }))}
      onChange={pick}
    />
  )
}
