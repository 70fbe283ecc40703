import type { FormValues } from '@shared/domain/items/check-form'
import { PLACES, type Place } from '@shared/domain/local/types'
import { reg } from '@shared/kernel/reg'
import { RuleNote } from '../../kit/rule-note'
import { Text } from '../../kit/text'
import { LoadedQuery } from '../../lib/loaded-query'
import { useAdvice } from './use-advice'

reg('N7-place', 'W5-route')

/** Whether an answer is one of the places by which a centre may be chosen. */
export const isChoosingPlace = (field: string, values: FormValues): field is Place =>
  Object.hasOwn(PLACES, field) && Boolean(values.situation) && Boolean(values[field])

/** What is laid down at the place just picked about keeping the file there, in the words of its table. */
export function PlaceRule({ place, values }: { place: Place; values: FormValues }) {
  const query = useAdvice(values)
  if (!values.household) return null
  return (
    <LoadedQuery query={query} lines={2}>
      {({ rules }) => {
        const rule = rules.find((row) => row.place === place)
        if (!rule)
          return (
            <Text>当地没有让您这类人员把档案放在{PLACES[place]}的规定，下一步不会因此列出那里的机构。</Text>
          )
        return (
          <>
            <Text>{rule.says}</Text>
            <RuleNote source={rule.document} text={rule.words} />
          </>
        )
      }}
    </LoadedQuery>
  )
}
