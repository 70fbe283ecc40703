import type { StaffCase } from '../case/use-case'
import { StateTag } from '../kit/state-tag'
import { CertificateLink } from './certificate-link'
import { useDraft } from './drafts'

/** How a case stands that needs no decision of the reader. */
export function Outcome({ detail }: { detail: StaffCase }) {
  const now = detail.thread.find((bead) => bead.state === 'now')
  const [draft] = useDraft(detail.id)
  return (
    <div className="outcome">
      <StateTag tone={detail.tone}>{detail.stateLabel}</StateTag>
      {now && <p>{now.who}，有变化时这里会自动更新。您现在不用作决定。</p>}
      {detail.refusal && (
        <>
          <p>理由：{detail.refusal.text}</p>
          <p>办法：{detail.refusal.remedy}</p>
          <p className="quiet">{detail.refusal.article}</p>
        </>
      )}
      {detail.certificateId && <CertificateLink id={detail.certificateId} />}
      {draft.note && (
        <p className="quiet">
          您刚才填写的说明没有提交：<q>{draft.note}</q>
        </p>
      )}
    </div>
  )
}
