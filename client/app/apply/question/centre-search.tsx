import { listCentres } from '@shared/contract/centres'
import { Text } from '../../kit/text'
import { api } from '../../lib/api'
import { LoadedQuery } from '../../lib/loaded-query'
import { useQuery } from '../../lib/use-query'
import { DestinationField, type FoundProps, type SearchProps } from './destination-field'
import { Destinations } from './destinations'

/** Of what is found, so many are shown: whoever sees more types on. */
const SHOWN = 8

const FIELD = {
  ...{ id: 'find-destination', label: '按名称找机构' },
  ...{ hint: '写名称、地址或地名的一部分', maxLength: 40 },
}

/** A centre by its name, address or place: one that is offered is chosen from here, another is shown with why it is not. */
export function CentreSearch({ onPick, ...offers }: SearchProps) {
  return (
    <DestinationField onPick={onPick} field={FIELD} isEnough={(q) => q.length > 1}>
      {(found) => <Found {...offers} {...found} />}
    </DestinationField>
  )
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
