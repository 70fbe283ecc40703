import { sayAtOnce, sayClock, sayClockBasis } from '@shared/domain/guides/say'
import { SummaryList } from '../../kit/summary-list'
import { Text } from '../../kit/text'
import type { GuideFound } from './guide-found'

/** How long it takes at most, and who says so. */
export function Clocks({ guide }: { guide: GuideFound }) {
  const atOnce = sayAtOnce(guide)
  return (
    <>
      {atOnce && <Text>{atOnce}</Text>}
      <SummaryList
        items={guide.clocks.map((clock) => ({ label: sayClock(clock), value: sayClockBasis(clock) }))}
      />
      <Text>从提交的第二天起算，周末和法定节假日不算。</Text>
    </>
  )
}
