import type { RouteOutput } from '@shared/contract/route'
import { readUnitNotices } from '@shared/contract/unit-notices'
import { Section } from '../../kit/section'
import { Text } from '../../kit/text'
import { api } from '../../lib/api'
import { LoadedQuery } from '../../lib/loaded-query'
import { MorePages } from '../../lib/more-pages'
import { NoticeEntries } from '../../lib/notice-entries'
import { usePages } from '../../lib/use-pages'
import { useQuery } from '../../lib/use-query'
import type { Unit } from './people-part'

type Page = RouteOutput<typeof readUnitNotices>

const pageOf = (id: string, after?: string) =>
  api.call(readUnitNotices, { params: { id }, query: after ? { after } : {} })

/** What the unit was told of files under its account; it is told, and never asked. */
export function NoticesPart({ unit: { id, name } }: { unit: Unit }) {
  const query = useQuery(`unit-notices:${id}`, () => pageOf(id))
  return (
    <Section title="收到的告知">
      <LoadedQuery query={query} lines={3}>
        {(first) => <NoticeList id={id} name={name} first={first} />}
      </LoadedQuery>
    </Section>
  )
}

function NoticeList({ id, name, first }: { id: string; name: string; first: Page }) {
  const list = usePages(first, (after) => pageOf(id, after))
  const notices = list.pages.flatMap((page) => page.notices)
  if (notices.length === 0) return <Text>还没有告知。账户里的档案转出、调转时，会写在这里。</Text>
  return (
    <>
      <Text>告知就是让单位知道，不用回复，也不用同意。</Text>
      <NoticeEntries unit={name} notices={notices} />
      <MorePages {...list} />
    </>
  )
}
