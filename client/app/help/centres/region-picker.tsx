import { listRegions } from '@shared/contract/regions'
import type { RouteOutput } from '@shared/contract/route'
import { Button } from '../../kit/button'
import { Choices } from '../../kit/choices'
import { Disclosure } from '../../kit/disclosure'
import { Text } from '../../kit/text'
import { announce } from '../../lib/announce'
import { api } from '../../lib/api'
import { LoadedQuery } from '../../lib/loaded-query'
import { useQuery } from '../../lib/use-query'

export type Region = Pick<RouteOutput<typeof listRegions>['regions'][number], 'code' | 'name'>

interface RegionPickerProps {
  /** From the province down to the place chosen; empty for the whole country. */
  path: readonly Region[]
  onPath: (path: readonly Region[]) => void
}

const COUNTRY = '全国'

/** Province, then city, then district: each choice narrows the list below, and shows the places within. */
export function RegionPicker({ path, onPath }: RegionPickerProps) {
  const within = path.at(-1)?.code
  const query = useQuery(`regions:${within ?? ''}`, () =>
    api.call(listRegions, { query: within ? { within } : {} }),
  )
  const go = (to: readonly Region[]) => {
    onPath(to)
    announce(`地区：${sayPath(to)}`)
  }
  return (
    <Disclosure title={`地区：${sayPath(path)}`}>
      {path.length > 0 && (
        <Button kind="quiet" onPress={() => go(path.slice(0, -1))}>
          {`回到${path.at(-2)?.name ?? COUNTRY}`}
        </Button>
      )}
      <LoadedQuery query={query} lines={3}>
        {({ regions }) =>
          regions.length ? (
            <Choices
              label="选择地区"
              choices={regions.map(({ code, name }) => ({ value: code, label: name }))}
              onChoose={(code, name) => go([...path, { code, name }])}
            />
          ) : (
            <Text>已经到最小的地区。</Text>
          )
        }
      </LoadedQuery>
    </Disclosure>
  )
}

const sayPath = (path: readonly Region[]): string => path.map(({ name }) => name).join(' ') || COUNTRY
