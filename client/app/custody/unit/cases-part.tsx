import { listUnitCases } from '@shared/contract/for-people'
import type { RouteOutput } from '@shared/contract/route'
import { sayInstant } from '@shared/kernel/dates'
import { Entries, Entry } from '../../kit/entry'
import { Row, Rows } from '../../kit/row'
import { Section } from '../../kit/section'
import { Text } from '../../kit/text'
import { api } from '../../lib/api'
import { LoadedQuery } from '../../lib/loaded-query'
import { MorePages } from '../../lib/more-pages'
import { tagTone } from '../../lib/tag-tone'
import { usePages } from '../../lib/use-pages'
import type { Query } from '../../lib/use-query'
import type { Unit } from './people-part'

export type Page = RouteOutput<typeof listUnitCases>

/** A page of them; the page of the unit asks for the first, and anew when somebody comes back to it. */
export const casesOf = (id: string, after?: string) =>
  api.call(listUnitCases, { params: { id }, query: after ? { after } : {} })

/** What was applied for people of the unit, how far each is, and the way to another. */
export function CasesPart({ unit: { id, state }, query }: { unit: Unit; query: Query<Page> }) {
  return (
    <Section title="代人员申请的事">
      <LoadedQuery query={query} lines={3}>
        {(first) => <CaseList key={first.cases[0]?.id ?? ''} id={id} first={first} />}
      </LoadedQuery>
      {state === 'open' && (
        <Rows>
          <Row
            to={`/apply/for-person/index?unit=${id}&item=transfer-in`}
            title="代人员申请档案转入"
            note="凭单位来函，把人员的档案转到存档机构"
            icon="file-text"
          />
        </Rows>
      )}
    </Section>
  )
}

function CaseList({ id, first }: { id: string; first: Page }) {
  const list = usePages(first, (after) => casesOf(id, after))
  const cases = list.pages.flatMap((page) => page.cases)
  if (cases.length === 0) return <Text>还没有代人员申请过。申请后，办到哪一步写在这里。</Text>
  return (
    <>
      <Entries label="代人员申请的事">
        {cases.map((one) => (
          <Entry
            key={one.id}
            title={`${one.name}：${one.title}`}
            tag={one.stateLabel}
            tone={tagTone(one.tone)}
            lines={[`办件编号 ${one.no}`, `${sayInstant(one.openedAt)}提出`]}
          />
        ))}
      </Entries>
      <MorePages {...list} />
    </>
  )
}
