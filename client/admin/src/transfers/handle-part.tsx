import { caseNoOnLabel } from '@shared/domain/transfer/package-no'
import { useEffect, useRef } from 'react'
import { DoubtsPart } from '../case/doubts-part'
import { useCase } from '../case/use-case'
import { DecisionPanel } from '../decision/decision-panel'
import { useDraft } from '../decision/drafts'
import { Loading } from '../kit/loading'
import { ProblemNotice } from '../kit/problem-notice'
import { StateTag } from '../kit/state-tag'
import { problemOf } from '../problem/problem-of'
import { CaseLink } from '../queue/case-link'

/** What is done with a package that is here, or with what was in it. */
const NEXT: readonly string[] = ['arrive', 'check-contents', 'sign-list', 'accept-promise', 'take-back']

/** The case of a package that has come: whose it is in large letters, and what is to be done next, without leaving the desk. */
export function HandlePart({ id, no }: { id: string; no: string }) {
  const query = useCase(id)
  const [draft, change] = useDraft(id)
  const box = useRef<HTMLDivElement>(null)
  const detail = query.data
  const next = detail?.can.find((name) => NEXT.includes(name))
  useEffect(() => {
    // What was scanned has not to be typed again; the one thing to do is chosen.
    if (next && draft.choice !== next)
      change({
        choice: next as typeof draft.choice,
        answers: next === 'arrive' && !caseNoOnLabel(no) ? { packageNo: no } : {},
      })
  }, [next, no, change, draft.choice])
  const ready = draft.choice === next ? next : undefined
  useEffect(() => {
    if (ready) box.current?.querySelector<HTMLElement>('fieldset.field-group input[type="radio"]')?.focus()
  }, [ready])
  if (query.error && !detail) return <ProblemNotice problem={problemOf(query.error)} title="没有读到办件" />
  if (!detail) return <Loading what="办件" />
  return (
    <div className="package-case" ref={box}>
      <p className="package-case__head">
        <strong>{detail.applicant.name}</strong> <span>{detail.applicant.idNumber}</span>{' '}
        <StateTag tone={detail.tone}>{detail.stateLabel}</StateTag> <CaseLink row={detail} />
      </p>
      <DoubtsPart doubts={detail.findings} />
      <DecisionPanel detail={detail} reload={async () => (await query.refetch()).error} />
    </div>
  )
}
