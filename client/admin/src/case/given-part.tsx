import { Section } from '../kit/section'
import type { StaffCase } from './use-case'

/** What staff found and wrote down with each step; absent where no step asked anything. */
export function GivenPart({ given }: Pick<StaffCase, 'given'>) {
  return given.map(({ seq, says, answers }) => (
    <Section key={seq} title={`第 ${seq} 步：${says}`}>
      <dl className="pairs">
        {answers
          .filter(({ value }) => value !== '')
          .map(({ field, label, value }) => (
            <div key={field}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </Section>
  ))
}
