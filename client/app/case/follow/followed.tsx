import type { followCase } from '@shared/contract/follow'
import type { RouteOutput } from '@shared/contract/route'
import { sayDay } from '@shared/kernel/dates'
import { Call } from '../../kit/call'
import { Clock } from '../../kit/clock'
import { Section } from '../../kit/section'
import { StatusTag } from '../../kit/status-tag'
import { Text } from '../../kit/text'
import { Thread } from '../../kit/thread'
import { LoadedQuery } from '../../lib/loaded-query'
import { Opened } from '../../lib/opened'
import { tagTone } from '../../lib/tag-tone'
import type { Query } from '../../lib/use-query'
import { threadSteps } from '../thread-steps'

type Found = RouteOutput<typeof followCase>

/** State, clock, what to do, and what happened. */
export function Followed({ query }: { query: Query<Found> }) {
  return (
    <LoadedQuery query={query} lines={6}>
      {(found) => (
        <Opened>
          <StatusTag tone={tagTone(found.tone)}>{found.stateLabel}</StatusTag>
          {found.says && <Text>{found.says}</Text>}
          {found.todo && <Text>您可以这样办：{found.todo}</Text>}
          {found.clock && found.clock.tone !== 'stopped' && <Clock {...found.clock} />}
          <Section title="办理经过">
            <Thread steps={threadSteps(found.thread)} />
          </Section>
          <Section title="问办理机构">
            <Text>{found.centre.name}</Text>
            {found.holder && <Text>原保管单位：{found.holder}</Text>}
            {found.centre.phone && <Call label="窗口电话" number={found.centre.phone} />}
            {found.until && <Text>进度可以看到{sayDay(found.until)}。</Text>}
          </Section>
        </Opened>
      )}
    </LoadedQuery>
  )
}
