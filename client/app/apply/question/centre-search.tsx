import { listCentres } from '@shared/contract/centres'
import { useState } from 'react'
import { Field } from '../../kit/field'
import { Text } from '../../kit/text'
import { announce } from '../../lib/announce'
import { api } from '../../lib/api'
import { LoadedQuery } from '../../lib/loaded-query'
import { useQuery } from '../../lib/use-query'
import { useSettled } from '../../lib/use-settled'
import { Destinations, type OffersProps } from './destinations'

/** Of what is found, so many are shown: whoever sees more types on. */
const SHOWN = 8

export interface SearchProps extends OffersProps {
  onPick: (value: string) => void
}

/** A centre by its name, address or place: one that is offered is chosen from here, another is shown with why it is not. */
export function CentreSearch(props: SearchProps) {
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

interface FoundProps extends SearchProps {
  q: string
  pick: (value: string, name: string) => void
}

function Found({ offers, values, q, pick }: FoundProps) {
  const query = useQuery(`destination:${q}`, () => api.call(listCentres, { query: { q } }))
  return (
    <LoadedQuery query={query} lines={3}>
      {({ centres, total }) => (
        <>
          {total === 0 && <Text>没有找到这个名称的机构，换几个字试试，例如市名或区名。</Text>}
          <Destinations
            {...{ offers, values, onPick: pick }}
            id="destinations-found"
            found={centres.slice(0, SHOWN).map((one) => ({
              ...{ ...one, key: one.id },
              ...{ label: `选${one.name}`, says: one.name },
            }))}
          />
          {total > SHOWN && <Text>{`一共 ${total} 家，再多写几个字。`}</Text>}
        </>
      )}
    </LoadedQuery>
  )
}
