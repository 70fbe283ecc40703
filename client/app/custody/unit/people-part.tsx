import { readOwnUnit } from '@shared/contract/collective'
import type { RouteOutput } from '@shared/contract/route'
import { useState } from 'react'
import { Button } from '../../kit/button'
import { Problem } from '../../kit/problem'
import { Section } from '../../kit/section'
import { SummaryList } from '../../kit/summary-list'
import { Text } from '../../kit/text'
import { api } from '../../lib/api'
import { useDeed } from '../../lib/use-deed'

export type Unit = RouteOutput<typeof readOwnUnit>
type Page = Pick<Unit, 'people' | 'next'>

/** Who is kept under the account, page after page: names masked, each look told to them. */
export function PeoplePart({ unit }: { unit: Unit }) {
  const [further, setFurther] = useState<readonly Page[]>([])
  const deed = useDeed()
  const pages: readonly Page[] = [unit, ...further]
  const next = pages.at(-1)?.next ?? null
  const people = pages.flatMap((page) => page.people)
  const more = (after: string) =>
    deed.run(async () => {
      const page = await api.call(readOwnUnit, { params: { id: unit.id }, query: { after } })
      setFurther((before) => [...before, page])
    })
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
      {deed.problem && <Problem {...deed.problem} />}
      {next && <Button onPress={() => void more(next)}>再列出一些</Button>}
      <Text>每次查看都会记录，并告诉本人。</Text>
    </Section>
  )
}
