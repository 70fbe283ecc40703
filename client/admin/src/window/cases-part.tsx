import { listWalkInCases } from '@shared/contract/window'
import { useQuery } from '@tanstack/react-query'
import { Loading } from '../kit/loading'
import { ProblemNotice } from '../kit/problem-notice'
import { Section } from '../kit/section'
import { StateTag } from '../kit/state-tag'
import { staffApi } from '../lib/api'
import { problemOf } from '../problem/problem-of'

/** What the person has under way or had, wherever it is handled. */
export function CasesPart({ accountId }: { accountId: string }) {
  const cases = useQuery({
    queryKey: ['walk-in-cases', accountId],
    queryFn: () => staffApi.call(listWalkInCases, { params: { id: accountId } }),
  })
  if (cases.isPending) return <Loading what="办件" />
  if (cases.error)
    return <ProblemNotice problem={problemOf(cases.error)} title="没有读到办件" canRepeat={false} />
  return (
    <Section title="办件">
      {cases.data.cases.length === 0 ? (
        <p className="quiet">还没有办过事项。</p>
      ) : (
        <ul className="window-cases">
          {cases.data.cases.map(({ id, no, title, stateLabel, tone, clock }) => (
            <li key={id}>
              <span>{title}</span>
              <span className="figures">{no}</span>
              <StateTag tone={tone}>{stateLabel}</StateTag>
              {clock && clock.tone !== 'stopped' && <span className="quiet">最晚 {clock.dueText}</span>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
