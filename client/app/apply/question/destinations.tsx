import type { FormValues } from '@shared/domain/items/check-form'
import { codeIn } from '@shared/domain/items/read-answer'
import { sayNotOffered } from '@shared/domain/routing/not-offered'
import { PickRows } from '../../kit/pick-rows'
import { SummaryList } from '../../kit/summary-list'

/** A centre that a search has found, and how it is told. */
interface Destination {
  key: string
  id: string
  name: string
  regionCode: string
  regionName: string
  /** What stands on it where it is chosen, and where it cannot be. */
  label: string
  says: string
}

export interface OffersProps {
  offers: readonly { id: string; name: string }[]
  values: FormValues
}

interface DestinationsProps extends OffersProps {
  id: string
  found: readonly Destination[]
  onPick: (value: string, name: string) => void
}

/** What a search has found: those that are offered are chosen from here, the others are shown with why they are not. */
export function Destinations({ id: listId, found, offers, values, onPick }: DestinationsProps) {
  const able = found.filter(({ id }) => offers.some((offer) => offer.id === id))
  const others = found.filter((one) => !able.includes(one))
  const places = [values.household, values.workplace, values.former].flatMap((place) =>
    place ? [codeIn(place)] : [],
  )
  return (
    <>
      {able.length > 0 && (
        <PickRows
          id={listId}
          label="可以选的"
          options={able.map(({ key, id, name, label }) => ({
            ...{ key, label },
            onPick: () => onPick(`${id} ${name}`, name),
          }))}
        />
      )}
      {others.length > 0 && (
        <SummaryList
          items={others.map((one) => ({ label: `${one.says}：不能选`, value: sayNotOffered(one, places) }))}
        />
      )}
    </>
  )
}
