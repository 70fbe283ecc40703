import { Row, Rows } from '../../kit/row'
import { Section } from '../../kit/section'
import { sayCase } from '../../lib/say-case'
import type { Told } from './told'

/** What the person handed in or promised, the open ones first. The date stands in the title: notes are dropped in large text. */
export function Submissions({ cases }: { cases: Told['submissions'] }) {
  if (cases.length === 0) return null
  return (
    <Section title="交来的材料办到哪一步">
      <Rows>
        {cases.map((one) => {
          const { title, note } = sayCase(one)
          return <Row key={one.id} to={`/case/progress/index?id=${one.id}`} title={`${title} · ${note}`} />
        })}
      </Rows>
    </Section>
  )
}
