import { ApiProblem } from '@common/api-problem'
import type { verifyCertificate } from '@shared/contract/certificates'
import type { RouteOutput } from '@shared/contract/route'
import { sayDay } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { Problem } from '../../kit/problem'
import { StatusTag } from '../../kit/status-tag'
import { SummaryList } from '../../kit/summary-list'
import { Text } from '../../kit/text'
import { LoadedQuery } from '../../lib/loaded-query'
import type { Query } from '../../lib/use-query'

reg('N23', 'N29-false')

type Found = RouteOutput<typeof verifyCertificate>

const STANDINGS = {
  valid: { tone: 'done', word: '真实有效', says: '由本系统签发，内容没有改动。请与手中证明逐项核对。' },
  expired: { tone: 'wait', word: '已过有效期', says: '证明是真实的，但有效期已过，请向出示人要一份新的。' },
  revoked: { tone: 'stop', word: '已撤销', says: '证明曾经签发，现已撤销，不能再使用。' },
} as const

/** What the check found out. A forgery is said as plainly as a genuine one. */
export function Verdict({ query }: { query: Query<Found> }) {
  const { error, status } = query
  if (status === 'failed' && error instanceof ApiProblem && error.key === 'certificate.not-genuine') {
    return (
      <>
        <StatusTag tone="stop">不是真的证明</StatusTag>
        <Problem text={error.message} code={error.code} />
      </>
    )
  }
  return <LoadedQuery query={query}>{(found) => <Genuine found={found} />}</LoadedQuery>
}

/** Why and when it was revoked, and the number of the new one, to ask for. */
function Revoked({ revocation }: { revocation: NonNullable<Found['revocation']> }) {
  return (
    <>
      <SummaryList
        items={[
          { label: '撤销理由', value: revocation.reason },
          { label: '撤销日期', value: sayDay(revocation.on) },
        ]}
      />
      {revocation.replacedBy && (
        <Text>已由编号 {revocation.replacedBy} 的新证明代替，请向出示人要新的一份。</Text>
      )}
    </>
  )
}

function Genuine({ found }: { found: Found }) {
  const { tone, word, says } = STANDINGS[found.standing]
  return (
    <>
      <StatusTag tone={tone}>{word}</StatusTag>
      <Text>{says}</Text>
      {found.revocation && <Revoked revocation={found.revocation} />}
      <SummaryList
        items={[
          { label: '证明', value: `${found.title} ${found.no}` },
          { label: '姓名', value: found.name },
          { label: '身份证号后四位', value: found.idLast4 },
          { label: '开具机构', value: found.centre },
          { label: '用途', value: found.purpose },
          { label: '交给', value: found.recipient ?? '没有写明' },
          { label: '开具日期', value: sayDay(found.issuedOn) },
          { label: '有效期至', value: sayDay(found.validUntil) },
          ...(found.replaces ? [{ label: '代替', value: `${found.replaces}（已撤销）` }] : []),
        ]}
      />
    </>
  )
}
