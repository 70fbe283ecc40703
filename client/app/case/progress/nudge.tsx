import type { RouteOutput } from '@shared/contract/route'
import { nudgeHolder, type readJourney } from '@shared/contract/transfers'
import { Button } from '../../kit/button'
import { Problem } from '../../kit/problem'
import { Text } from '../../kit/text'
import { announce } from '../../lib/announce'
import { api } from '../../lib/api'
import { carriedOut, keyOf } from '../../lib/intention'
import { useDeed } from '../../lib/use-deed'

type Nudged = NonNullable<RouteOutput<typeof readJourney>['nudge']>

/** The last day has passed: one press, and the holder's case stands first on its desk. */
export function Nudge({ id, can, says, reload }: Nudged & { reload: () => Promise<void> }) {
  const deed = useDeed()
  const what = `nudge:${id}`
  const nudge = () =>
    deed.run(async () => {
      const told = await api.call(nudgeHolder, { params: { id }, body: {}, key: keyOf(what, {}) })
      carriedOut(what)
      announce(told.says)
      await reload()
    })
  return (
    <>
      <Text>{says}</Text>
      {deed.problem && <Problem {...deed.problem} />}
      {can && (
        <Button kind="quiet" onPress={() => void nudge()}>
          催办
        </Button>
      )}
    </>
  )
}
