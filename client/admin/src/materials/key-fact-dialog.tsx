import { correctKeyFact, recordKeyFact } from '@shared/contract/material-commands'
import { readPaperDate } from '@shared/domain/archive/paper-date'
import { APPROVING } from '@shared/domain/materials/material-table'
import { KEY_FACT_LABELS, type RecordedFact } from '@shared/domain/materials/paper'
import { fieldSentence } from '@shared/kernel/phrases/fields'
import { useState } from 'react'
import { useArchiveCommand } from '../archive/use-archive'
import { FormDialog } from '../kit/form-dialog'
import { ReasonField } from '../kit/reason-field'
import { SelectField } from '../kit/select-field'
import { TextField } from '../kit/text-field'
import { fieldErrors } from '../lib/field-errors'
import { paperOptions, sayDate } from './say-materials'
import { filedOf, type MaterialFile } from './use-materials'

interface KeyFactDialogProps {
  file: MaterialFile
  what: RecordedFact
  onClose: () => void
}

/** A key fact by a paper of the file: recorded for the first time, or another value by an approving document. */
export function KeyFactDialog({ file, what, onClose }: KeyFactDialogProps) {
  const stands = file.keyFacts.find((one) => one.what === what)?.value ?? null
  const record = useArchiveCommand(recordKeyFact, file.id)
  const correct = useArchiveCommand(correctKeyFact, file.id)
  const [form, setForm] = useState({ value: '', paper: '', reason: '' })
  const [isChecked, setChecked] = useState(false)
  const command = stands ? correct : record
  const papers = filedOf(file).filter(({ paper }) => !stands || APPROVING.includes(paper.kind))
  const value = readPaperDate(form.value)
  const lacking: Record<string, string> = {
    ...(value ? {} : { value: fieldSentence('paper-date.invalid') }),
    ...(form.paper ? {} : { paper: fieldSentence('field.choose') }),
    ...(stands && !form.reason.trim() ? { reason: fieldSentence('field.required') } : {}),
  }
  const errors: Record<string, string | undefined> = {
    ...fieldErrors(command.problem),
    ...(isChecked ? lacking : {}),
  }
  const submit = async (): Promise<void> => {
    setChecked(true)
    if (Object.keys(lacking).length > 0 || !value) return
    const { paper, reason } = form
    const body = { version: file.version, what, value }
    const isDone = stands
      ? await correct.run({ ...body, papers: [paper], reason }, '已提出更正，等待复核。')
      : await record.run({ ...body, paper }, `${KEY_FACT_LABELS[what]}已登记。`)
    if (isDone) onClose()
  }
  return (
    <FormDialog
      open
      title={`${stands ? '更正' : '登记'}${KEY_FACT_LABELS[what]}`}
      okText={stands ? '提出更正' : '登记'}
      isSending={command.isSending}
      problem={command.problem}
      isReread={command.isReread}
      errors={errors}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <KeyFactNote stands={stands} />
      <TextField
        id="value"
        label={KEY_FACT_LABELS[what]}
        value={form.value}
        hint="写到年、月或日，例如 1998、1998-03、1998年3月5日。"
        error={errors.value}
        onChange={(text) => setForm({ ...form, value: text })}
      />
      <SelectField
        id="paper"
        label={stands ? '依据的审批或认定材料' : '依据的材料'}
        prompt={papers.length > 0 ? '请选择' : '还没有这样的材料在档'}
        value={form.paper}
        options={paperOptions(papers)}
        error={errors.paper ?? errors.papers}
        onChange={(paper) => setForm({ ...form, paper })}
      />
      {stands && (
        <ReasonField
          id="reason"
          value={form.reason}
          error={errors.reason}
          keptIn="档案经过"
          onChange={(reason) => setForm({ ...form, reason })}
        />
      )}
    </FormDialog>
  )
}

function KeyFactNote({ stands }: { stands: string | null }) {
  return stands ? (
    <p>
      现在登记为 {sayDate(stands)}
      。只能依据已归档的审批或认定材料更正，由另一位工作人员复核，两个时间都会保留。
    </p>
  ) : (
    <p>按档案中最早、手续完备的材料登记。登记后只能凭审批材料更正。</p>
  )
}
