import type { RouteOutput } from '@shared/contract/route'
import type { readUnitNotices } from '@shared/contract/unit-notices'
import { sayInstant } from '@shared/kernel/dates'
import { Entries, Entry } from '../kit/entry'

type Notices = RouteOutput<typeof readUnitNotices>['notices']

/** What a unit was told, the newest first. */
export function NoticeEntries({ unit, notices }: { unit: string; notices: Notices }) {
  return (
    <Entries label={`告知${unit}的事`}>
      {notices.map(({ label, says, archiveNo, at, article }) => (
        <Entry
          key={`${at} ${label} ${archiveNo}`}
          title={`档案 ${archiveNo}`}
          tag={label}
          lines={[says, sayInstant(at), article ? `依据${article}` : undefined]}
        />
      ))}
    </Entries>
  )
}
