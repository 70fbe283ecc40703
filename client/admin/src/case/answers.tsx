import { Section } from '../kit/section'
import type { StaffCase } from './use-case'

/** What the applicant wrote. */
export function Answers({ answers }: Pick<StaffCase, 'answers'>) {
  if (answers.length === 0) return null
  return (
    <Section title="申请内容">
      <dl className="pairs">
        {answers.map(({ field, label, value }) => (
          <div key={field}>
            <dt>{label}</dt>
            <dd>{value || '没有填写'}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
