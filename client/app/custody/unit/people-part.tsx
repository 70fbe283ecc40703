import { readOwnUnit } from '@shared/contract/collective'
import type { RouteOutput } from '@shared/contract/route'
import { Disclosure } from '../../kit/disclosure'
import { PickRows } from '../../kit/pick-rows'
import { Section } from '../../kit/section'
import { SummaryList } from '../../kit/summary-list'
import { Text } from '../../kit/text'
import { api } from '../../lib/api'
import { MorePages } from '../../lib/more-pages'
import { usePages } from '../../lib/use-pages'
import { open } from '../../platform/navigation'

export type Unit = RouteOutput<typeof readOwnUnit>
type Page = Pick<Unit, 'people' | 'next'>

/** Who is kept under the account, page after page: names masked, each look told to them; and the way for one of them out of it. */
export function PeoplePart({ unit }: { unit: Unit }) {
  const list = usePages<Page>(unit, (after) =>
    api.call(readOwnUnit, { params: { id: unit.id }, query: { after } }),
  )
  const people = list.pages.flatMap((page) => page.people)
  return (
    <Section title="在单位名下存档的人员">
      {people.length === 0 ? (
        <Text>还没有人员的档案在单位名下，登记后会列在这里。</Text>
      ) : (
        <SummaryList
          items={people.map(({ name, archiveNo, stateLabel }) => ({
            label: archiveNo,
            value: `${name}，${stateLabel}`,
          }))}
        />
      )}
      <MorePages {...list} />
      <Text>每次查看都会记录，并告诉本人。</Text>
      {people.length > 0 && unit.state === 'open' && (
        <Disclosure title="为人员办理转为个人存档">
          <Text>人员离开单位的，档案可以转为个人存档：档案不动，本人会收到消息。选是哪一位：</Text>
          <PickRows
            id="let-go"
            label="转为个人存档的人员"
            options={people.map(({ id, name, archiveNo }) => ({
              ...{ key: id, label: `${name}，${archiveNo}` },
              onPick: () => open(`/apply/for-person/index?unit=${unit.id}&item=internal-move&archive=${id}`),
            }))}
          />
        </Disclosure>
      )}
    </Section>
  )
}
