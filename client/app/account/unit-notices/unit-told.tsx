import type { RouteOutput } from '@shared/contract/route'
import type { listUnitNotices } from '@shared/contract/unit-notices'
import { Section } from '../../kit/section'
import { Text } from '../../kit/text'
import { NoticeEntries } from '../../lib/notice-entries'

type Unit = RouteOutput<typeof listUnitNotices>['units'][number]

/** One unit, and what it was told, the newest first; it is told, and never asked. */
export function UnitTold({ name, accountNo, notices }: Omit<Unit, 'id'>) {
  return (
    <Section title={name}>
      <Text>{`账户编号 ${accountNo}。告知就是让单位知道，不用回复，也不用同意。`}</Text>
      {notices.length === 0 ? (
        <Text>还没有告知。账户里的档案转出、调转时，会写在这里。</Text>
      ) : (
        <NoticeEntries unit={name} notices={notices} />
      )}
    </Section>
  )
}
