import { findUnits } from '@shared/contract/collective'
import type { RouteOutput } from '@shared/contract/route'
import { unitNameAsked } from '@shared/domain/collective/unit-name'
import { useEffect } from 'react'
import { Text } from '../../kit/text'
import { announce } from '../../lib/announce'
import { api } from '../../lib/api'
import { LoadedQuery } from '../../lib/loaded-query'
import { useQuery } from '../../lib/use-query'
import { DestinationField, type FoundProps, type SearchProps } from './destination-field'
import { Destinations } from './destinations'

type Answer = RouteOutput<typeof findUnits>

const FIELD = {
  ...{ id: 'find-unit', label: '按单位找机构' },
  ...{ hint: '档案跟着单位走的，写单位名称，至少四个字', maxLength: 60 },
}

/** The centre that keeps the files of one's unit, by the name of the unit: chosen from here where it is offered. */
export function UnitSearch({ onPick, ...offers }: SearchProps) {
  return (
    <DestinationField onPick={onPick} field={FIELD} isEnough={(q) => unitNameAsked(q) !== null}>
      {(found) => <Found {...offers} {...found} />}
    </DestinationField>
  )
}

function Found({ offers, values, q, pick }: FoundProps) {
  const query = useQuery(`unit-keeper:${q}`, () => api.call(findUnits, { query: { q } }))
  const said = query.data ? sayFound(query.data) : ''
  useEffect(() => {
    if (said) announce(said)
  }, [said])
  return (
    <LoadedQuery query={query} lines={3}>
      {({ units, more }) => (
        <>
          <Text>{said}</Text>
          <Destinations
            {...{ offers, values, onPick: pick }}
            id="units-found"
            found={units.map(({ name: unit, centre }) => ({
              ...{ ...centre, key: `${unit} ${centre.id}` },
              label: `${unit}的档案由${centre.name}保管，选它`,
              says: `${unit}的档案由${centre.name}保管`,
            }))}
          />
          {more && <Text>还有名称相近的单位，请写全称。</Text>}
        </>
      )}
    </LoadedQuery>
  )
}

/** What came of it, with the way forward where nothing did. */
function sayFound({ units, isSure }: Answer): string {
  if (units.length === 0)
    return '没有找到这个单位的集体账户。请问单位人事，档案交给哪家机构管理；暂时不清楚的，在上面按地区选一家。'
  return isSure ? `找到 ${units.length} 个单位` : '没有这个名称的单位，有名称相近的，是不是：'
}
