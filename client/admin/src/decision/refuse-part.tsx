import { problemSentence } from '@shared/kernel/phrases/problems'
import { reg } from '@shared/kernel/reg'
import { Input } from 'antd'
import { useId } from 'react'
import type { StaffCase } from '../case/use-case'
import type { Draft } from './draft'
import { ReasonCard } from './reason-card'

reg('N29-refuse')

const NOTE_LENGTH = 500
const NONE_FITS = '按现在登记的情况，没有一条理由成立，这一项不能选。请选另一项。'

interface RefusePartProps {
  reasons: StaffCase['reasons']
  draft: Draft
  needsReason: boolean
  onChange: (part: Partial<Draft>) => void
}

/** One of the listed reasons, and a note for the record. */
export function RefusePart({ reasons, draft, needsReason, onChange }: RefusePartProps) {
  const noteId = useId()
  const lacks = needsReason && draft.reason === null
  if (reasons.length === 0) return <p className="decision__hint">{NONE_FITS}</p>
  return (
    <>
      <fieldset className="decision__reasons">
        <legend>理由（申请人会看到理由和办法）</legend>
        {lacks && (
          <p className="decision__error" role="alert">
            {problemSentence('case.reason-needed')}
          </p>
        )}
        {reasons.map((reason) => (
          <ReasonCard
            key={reason.code}
            reason={reason}
            isChosen={draft.reason === reason.code}
            onChoose={() => onChange({ reason: reason.code })}
          />
        ))}
      </fieldset>
      <div className="decision__note">
        <label htmlFor={noteId}>补充说明（选填）</label>
        <Input.TextArea
          id={noteId}
          rows={2}
          maxLength={NOTE_LENGTH}
          value={draft.note}
          onChange={(event) => onChange({ note: event.target.value })}
        />
        <p className="quiet">
          记入办件记录，最多 {NOTE_LENGTH} 字{draft.note && `，已填 ${draft.note.length} 字`}
        </p>
      </div>
    </>
  )
}
