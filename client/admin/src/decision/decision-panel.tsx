import { useEffect, useRef } from 'react'
import type { StaffCase } from '../case/use-case'
import { Section } from '../kit/section'
import './decision.css'
import { DecisionForm } from './decision-form'
import { CHOICES } from './draft'
import { Outcome } from './outcome'

interface DecisionPanelProps {
  detail: StaffCase
  /** Reads the case again; the error when that failed. */
  reload: () => Promise<Error | null>
}

/** The decision that is due, from what the server says can be done; otherwise how the case stands. */
export function DecisionPanel({ detail, reload }: DecisionPanelProps) {
  const offered = CHOICES.filter((choice) => detail.can.includes(choice))
  const canDecide = offered.length > 0
  const panel = useRef<HTMLDivElement>(null)
  const could = useRef(canDecide)
  useEffect(() => {
    if (could.current && !canDecide) panel.current?.focus()
    could.current = canDecide
  }, [canDecide])
  return (
    <div className="decision" ref={panel} tabIndex={-1}>
      <Section title={canDecide ? '作出决定' : '办理情况'}>
        {canDecide ? (
          <DecisionForm detail={detail} offered={offered} reload={reload} />
        ) : (
          <Outcome detail={detail} />
        )}
        {detail.can.includes('propose-correction') && (
          <details className="decision__correct">
            <summary>发现这个决定有误</summary>
            <DecisionForm detail={detail} offered={['propose-correction']} reload={reload} />
          </details>
        )}
      </Section>
    </div>
  )
}
