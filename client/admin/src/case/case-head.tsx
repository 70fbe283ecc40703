import { sayInstant } from '@shared/kernel/dates'
import { Clock } from '../kit/clock'
import { RecordHead } from '../kit/record-head'
import { StateTag } from '../kit/state-tag'
import { InquiryPapers } from './inquiry-papers'
import { SlipPaper } from './slip-paper'
import { TransferPaper } from './transfer-paper'
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
  const beside = (
    <>
      <StateTag tone={detail.tone}>{detail.stateLabel}</StateTag>
      <Clock clock={detail.clock} />
    </>
  )
  const pairs = [
    ['编号', detail.no],
    ['身份证号', applicant.idNumber],
    ['手机号', applicant.phone],
    ['身份', LEVELS[applicant.identityLevel]],
    ['申请时间', sayInstant(detail.openedAt)],
  ] as const
  const back = { to: '/', label: '返回待办' }
  return (
    <RecordHead {...{ back, title, beside, pairs }} windowTitle={`${detail.no} ${title}`}>
      <UnmaskPart id={detail.id} />
      <TransferPaper detail={detail} />
      <SlipPaper detail={detail} />
      <InquiryPapers detail={detail} />
    </RecordHead>
  )
}
