import type { Movement } from '@shared/domain/archives/custody-table'
import { isToldInWords, listReasons } from '@shared/domain/archives/movement-reasons'
import { ReasonField } from '../kit/reason-field'
import { SelectField } from '../kit/select-field'
import type { ArchivePage } from './use-archive'

export interface MoveReason {
  reason: string
  note: string
  caseId: string
}

interface MoveReasonProps {
  movement: Movement
  cases: ArchivePage['cases']
  value: MoveReason
  errors: Readonly<Record<string, string | undefined>>
  onChange: (change: Partial<MoveReason>) => void
}

/** Why the bag is moved: one of the list, in words where the list does not say enough, and for which open case. */
export function MoveReasonFields({ movement, cases, value, errors, onChange }: MoveReasonProps) {
  const isTold = isToldInWords(movement, value.reason)
  return (
    <>
      <SelectField
        id="reason"
        label="事由"
        prompt="请选择"
        value={value.reason}
        options={listReasons(movement)}
        error={errors.reason}
        onChange={(reason) => onChange({ reason })}
      />
      {isTold && (
        <ReasonField
          id="note"
          keptIn="保管经过"
          value={value.note}
          error={errors.note}
          onChange={(note) => onChange({ note })}
        />
      )}
      {cases.length > 0 && (
        <SelectField
          id="caseId"
          label="为哪个办件（可不选）"
          prompt="不为办件"
          value={value.caseId}
          options={cases.map(({ id, no, title }) => ({ value: id, label: `${no} · ${title}` }))}
          error={errors.caseId}
          onChange={(caseId) => onChange({ caseId })}
        />
      )}
    </>
  )
}
