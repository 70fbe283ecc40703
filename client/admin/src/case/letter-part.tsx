import { Section } from '../kit/section'
import { Letter } from './letter'
import type { StaffCase } from './use-case'

const sayStanding = ({ certificateId, can }: StaffCase): string => {
  if (certificateId) return '已出具'
  return can.includes('approve') ? '同意出具后，按此内容编号、盖章' : '没有出具'
}

/** What the certificate will say, or says. */
export function LetterPart({ detail }: { detail: StaffCase }) {
  if (!detail.letter) return null
  return (
    <Section title="证明预览" aside={<span className="quiet">{sayStanding(detail)}</span>}>
      <Letter letter={detail.letter} />
    </Section>
  )
}
