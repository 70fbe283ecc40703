import type { readPrivacyLog } from '@shared/contract/privacy'
import type { RouteOutput } from '@shared/contract/route'
import { sayInstant } from '@shared/kernel/dates'
import { Button } from '../../kit/button'
import { Entries, Entry } from '../../kit/entry'
import { Problem } from '../../kit/problem'
import { announce } from '../../lib/announce'
import { useDeed } from '../../lib/use-deed'

interface LooksProps {
  entries: RouteOutput<typeof readPrivacyLog>['entries']
  /** where older ones begin; null: these are all */
  next: string | null
  onMore: (before: string) => Promise<void>
}

/** One line for each look, and the way to older ones. */
export function Looks({ entries, next, onMore }: LooksProps) {
  const deed = useDeed()
  const more = (before: string) =>
    deed.run(async () => {
      await onMore(before)
      announce('更早的记录已显示在下面')
    })
  return (
    <>
      <Entries label="查看记录">
        {entries.map(({ at, who, role, what, why }) => (
          <Entry
            key={`${at} ${who} ${what} ${why}`}
            title={role && role !== who ? `${who}（${role}）` : who}
            lines={[sayInstant(at), `看了：${what}`, `原因：${why}`]}
          />
        ))}
      </Entries>
      {deed.problem && <Problem {...deed.problem} />}
      {next && (
        <Button kind="secondary" onPress={() => more(next)}>
          看更早的记录
        </Button>
      )}
    </>
  )
}
