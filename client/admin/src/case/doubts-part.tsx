import { Section } from '../kit/section'
import type { StaffCase } from './use-case'

/** What the program noticed, for staff to look at before they decide. */
export function DoubtsPart({ doubts }: Pick<StaffCase, 'doubts'>) {
  if (doubts.length === 0) return null
  return (
    <Section title="系统提示">
      <ul className="doubts">
        {doubts.map(({ text, remedy, article }) => (
          <li key={text}>
            <p>{text}</p>
            {remedy && <p className="quiet">{remedy}</p>}
            {article && <p className="quiet">{article}</p>}
          </li>
        ))}
      </ul>
    </Section>
  )
}
