import { listStaffCaseMessages } from '@shared/contract/messages'
import { sayInstant } from '@shared/kernel/dates'
import { useQuery } from '@tanstack/react-query'
import { Section } from '../kit/section'
import { StateTag } from '../kit/state-tag'
import { staffApi } from '../lib/api'

/** What was sent to the person of a case, and whether it went out. Nothing while there is none, or it cannot be read. */
export function MessagesPart({ id, version }: { id: string; version: number }) {
  const { data } = useQuery({
    queryKey: ['case-messages', id, version],
    queryFn: () => staffApi.call(listStaffCaseMessages, { params: { id } }),
  })
  if (!data?.messages.length) return null
  return (
    <Section title="发给申请人的消息">
      <ul className="doubts">
        {data.messages.map(({ label, owedAt, tone, stateLabel, by, note, tries }) => (
          <li key={owedAt + label}>
            <p>
              {label} <StateTag tone={tone}>{by ? `${by}：${stateLabel}` : stateLabel}</StateTag>
            </p>
            <p className="quiet">{[sayInstant(owedAt), note].filter(Boolean).join(' · ')}</p>
            {tries.length > 0 && (
              <details className="quiet">
                <summary>发送记录 {tries.length} 次</summary>
                <ol>
                  {tries.map((one) => (
                    <li key={one.at + one.by}>
                      {[sayInstant(one.at), one.by, one.outcome, one.code && `对方代码 ${one.code}`]
                        .filter(Boolean)
                        .join(' · ')}
                    </li>
                  ))}
                </ol>
              </details>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
