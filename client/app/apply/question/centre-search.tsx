import { listCentres } from '@shared/contract/centres'
import type { FormValues } from '@shared/domain/items/check-form'
import { codeIn } from '@shared/domain/items/read-answer'
import { sayNotOffered } from '@shared/domain/routing/not-offered'
import { useState } from 'react'
import { Field } from '../../kit/field'
import { PickRows } from '../../kit/pick-rows'
import { SummaryList } from '../../kit/summary-list'
import { Text } from '../../kit/text'
import { announce } from '../../lib/announce'
import { api } from '../../lib/api'
import { LoadedQuery } from '../../lib/loaded-query'
import { useQuery } from '../../lib/use-query'
import { useSettled } from '../../lib/use-settled'

/** Of what is found, so many are shown: whoever sees more types on. */
const SHOWN = 8

interface CentreSearchProps {
  offers: readonly { id: string; name: string }[]
  values: FormValues
  onPick: (value: string) => void
}

/** A centre by its name, address or place: one that is offered is chosen from here, another is shown with why it is not. */
export function CentreSearch(props: CentreSearchProps) {
  const [typed, setTyped] = useState('')
  const q = useSettled(typed.trim())
  const pick = (value: string, name: string) => {
    props.onPick(value)
    setTyped('')
    announce(`已选${name}`)
  }
  return (
    <>
      <Field
        id="find-destination"
        label="按名称找机构"
        hint="写名称、地址或地名的一部分"
        value={typed}
        onChange={setTyped}
        maxLength={40}
        optional="unmarked"
      />
      {q.length > 1 && typed.trim() && <Found {...props} q={q} pick={pick} />}
    </>
  )
}

interface FoundProps extends CentreSearchProps {
  q: string
  pick: (value: string, name: string) => void
}

function Found({ offers, values, q, pick }: FoundProps) {
  const query = useQuery(`destination:${q}`, () => api.call(listCentres, { query: { q } }))
  const places = [values.household, values.workplace, values.former].flatMap((place) =>
    place ? [codeIn(place)] : [],
  )
  return (
    <LoadedQuery query={query} lines={3}>
      {({ centres, total }) => {
        const shown = centres.slice(0, SHOWN)
        const able = shown.filter(({ id }) => offers.some((offer) => offer.id === id))
        const others = shown.filter((one) => !able.includes(one))
        return (
          <>
            {total === 0 && <Text>没有找到这个名称的机构，换几个字试试，例如市名或区名。</Text>}
            {able.length > 0 && (
              <PickRows
                id="destinations-found"
                label="可以选的"
                options={able.map(({ id, name }) => ({
                  key: id,
                  label: `选${name}`,
                  onPick: () => pick(`${id} ${name}`, name),
                }))}
              />
            )}
            {others.length > 0 && (
              <SummaryList
                items={others.map((one) => ({
                  label: `${one.name}：不能选`,
                  value: sayNotOffered(one, places),
                }))}
              />
            )}
            {total > SHOWN && <Text>{`一共 ${total} 家，再多写几个字。`}</Text>}
          </>
        )
      }}
    </LoadedQuery>
  )
}
