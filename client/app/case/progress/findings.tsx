import { Section } from '../../kit/section'
import { SummaryList } from '../../kit/summary-list'
import type { CaseFound } from '../case-found'

/** What the person should know besides, point by point, each with what to do. */
export function Findings({ findings }: Pick<CaseFound, 'findings'>) {
  if (findings.length === 0) return null
  return (
    <Section title="请您留意">
      {findings.map(({ text, remedy, article }) => (
        <SummaryList
          key={text}
          items={[
            { label: '情况', value: text },
            ...(remedy ? [{ label: '怎么办', value: remedy }] : []),
            ...(article ? [{ label: '依据', value: article }] : []),
          ]}
        />
      ))}
    </Section>
  )
}
