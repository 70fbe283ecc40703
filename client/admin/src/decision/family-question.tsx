import { readRows, writeRows } from '@shared/domain/archive/family/family-rows'
import type { Question } from '@shared/domain/items/types'
import { lackingInFamily } from '../kit/family-faults'
import { FamilyField } from '../kit/family-field'

interface FamilyQuestionProps {
  question: Question
  value: string
  error: string | undefined
  onChange: (value: string) => void
}

/** The family table of a paper as the answer to a question; what is wrong stands beside the line it is in. */
export function FamilyQuestion({ question: { field }, value, error, onChange }: FamilyQuestionProps) {
  const rows = readRows(value)
  const faults = error ? lackingInFamily(rows) : {}
  return (
    <div id={field} tabIndex={-1}>
      <FamilyField rows={rows} errors={faults} onChange={(changed) => onChange(writeRows(changed))} />
      {error && Object.keys(faults).length === 0 && <p className="field__error">{error}</p>}
    </div>
  )
}
