import { listRegions } from '@shared/contract/regions'
import { reachesDistrict } from '@shared/domain/centres/region'
import { wordsIn } from '@shared/domain/items/read-answer'
import type { Question } from '@shared/domain/items/types'
import { useState } from 'react'
import { Button } from '../../kit/button'
import { PickRows } from '../../kit/pick-rows'
import { SummaryList } from '../../kit/summary-list'
import { Text } from '../../kit/text'
import { api } from '../../lib/api'
import { LoadedQuery } from '../../lib/loaded-query'
import { useQuery } from '../../lib/use-query'

interface RegionInputProps {
  question: Question
  input: { id: string; value: string; error?: string; onChange: (value: string) => void }
}

interface Picked {
  code: string
  name: string
}

/** A place, picked province by city by district; each step is a list of buttons. */
export function RegionInput({ question, input }: RegionInputProps) {
  const [path, setPath] = useState<Picked[]>([])
  const within = path.at(-1)?.code
  const query = useQuery(input.value ? null : `regions:${within ?? ''}`, () =>
    api.call(listRegions, { query: within ? { within } : {} }),
  )
  const pick = (region: Picked & { last: boolean }) => {
    const names = [...path, region].map(({ name }) => name)
    if (!region.last && !reachesDistrict(region.code)) return setPath([...path, region])
    setPath([])
    input.onChange(`${region.code} ${[...new Set(names)].join('')}`)
  }
  if (input.value)
    return (
      <>
        <SummaryList items={[{ label: question.label, value: wordsIn(input.value) }]} />
        <Button kind="secondary" onPress={() => input.onChange('')}>
          重新选择
        </Button>
      </>
    )
  return (
    <>
      {question.hint && <Text>{question.hint}</Text>}
      {path.length > 0 && (
        <Button kind="quiet" onPress={() => setPath(path.slice(0, -1))}>
          {`已选 ${path.map(({ name }) => name).join('')}，返回上一级`}
        </Button>
      )}
      <LoadedQuery query={query} lines={6}>
        {({ regions }) => (
          <PickRows
            {...{ id: input.id, error: input.error }}
            label={question.label}
            options={regions.map((region) => ({
              key: region.code,
              label: region.name,
              onPick: () => pick(region),
            }))}
          />
        )}
      </LoadedQuery>
    </>
  )
}
