import { sayInstant } from '@shared/kernel/dates'
import { Tooltip } from 'antd'
import { Link } from 'react-router-dom'
import { Clock } from '../kit/clock'
import { StateTag } from '../kit/state-tag'
import { usePage } from '../lib/use-page'
import { UnmaskPart } from './unmask-part'
import type { StaffCase } from './use-case'

const LEVELS: Record<StaffCase['applicant']['identityLevel'], string> = {
  none: '没有填写身份',
  declared: '本人填写，尚未核验',
  verified: '已核验',
}

/** Which case this is, where it stands, who applies, and by when. */
export function CaseHead({ detail }: { detail: StaffCase }) {
  const { applicant } = detail
  const title = `${detail.title} · ${applicant.name}`
  const heading = usePage(`${detail.no} ${title}`)
  return (
    <div className="case-head">
      <Tooltip title="快捷键 U" placement="right">
        <Link to="/" className="case-head__back" aria-keyshortcuts="u">
          返回待办
        </Link>
      </Tooltip>
      <div className="case-head__line">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <StateTag tone={detail.tone}>{detail.stateLabel}</StateTag>
        <Clock clock={detail.clock} />
      </div>
      <dl className="case-head__who">
        <Pair label="编号">{detail.no}</Pair>
        <Pair label="身份证号">{applicant.idNumber}</Pair>
        <Pair label="手机号">{applicant.phone}</Pair>
        <Pair label="身份">{LEVELS[applicant.identityLevel]}</Pair>
        <Pair label="申请时间">{sayInstant(detail.openedAt)}</Pair>
      </dl>
      <UnmaskPart id={detail.id} />
    </div>
  )
}

function Pair({ label, children }: { label: string; children: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children || '没有填写'}</dd>
    </div>
  )
}
