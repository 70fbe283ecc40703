import { Radio } from 'antd'
import { useId } from 'react'
import type { StaffCase } from '../case/use-case'

interface ReasonCardProps {
  reason: StaffCase['reasons'][number]
  isChosen: boolean
  onChoose: () => void
}

/** A listed reason with the way forward it gives the applicant. */
export function ReasonCard({ reason, isChosen, onChoose }: ReasonCardProps) {
  const id = useId()
  return (
    <div className={isChosen ? 'choice choice--chosen' : 'choice'}>
      <Radio name="reason" value={reason.code} checked={isChosen} onChange={onChoose} aria-describedby={id}>
        {reason.text}
      </Radio>
      <p className="choice__more" id={id}>
        {reason.remedy}
      </p>
      {isChosen && <p className="choice__more">依据{reason.article}</p>}
    </div>
  )
}
