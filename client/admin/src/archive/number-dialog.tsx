import { recordArchiveNumber } from '@shared/contract/archives'
import { NUMBER_PAPERS, type NumberPaper } from '@shared/domain/archives/record-table'
import { fieldSentence } from '@shared/kernel/phrases/fields'
import { useState } from 'react'
import { FormDialog } from '../kit/form-dialog'
import { SelectField } from '../kit/select-field'
import { TextField } from '../kit/text-field'
import { fieldErrors } from '../lib/field-errors'
import { kept, useKept } from '../lib/kept'
import { type ArchivePage, useArchiveCommand } from './use-archive'

const EMPTY = { idNumber: '', name: '', paper: '' }
const PAPERS = Object.entries(NUMBER_PAPERS).map(([value, label]) => ({ value, label }))

/** What is missing of the form, by field. */
const lackingOf = (form: typeof EMPTY): Record<string, string> => ({
  ...(form.idNumber.trim() ? {} : { idNumber: fieldSentence('field.required') }),
  ...(form.name.trim() ? {} : { name: fieldSentence('field.required') }),
  ...(form.paper ? {} : { paper: fieldSentence('field.choose') }),
})

/** Number and name as they stand on a paper. What was typed stays until it was sent. */
export function NumberDialog({ archive, onClose }: { archive: ArchivePage; onClose: () => void }) {
  const command = useArchiveCommand(recordArchiveNumber, archive.id)
  const key = `archive-number ${archive.id}`
  const [form, change] = useKept(key, EMPTY)
  const [isChecked, setChecked] = useState(false)
  const lacking = lackingOf(form)
  const errors: Record<string, string | undefined> = {
    ...fieldErrors(command.problem),
    ...(isChecked ? lacking : {}),
  }
  const submit = async (): Promise<void> => {
    setChecked(true)
    if (Object.keys(lacking).length > 0) return
    const body = { version: archive.version, ...form, paper: form.paper as NumberPaper }
    if (!(await command.run(body, '已登记证件号码。'))) return
    kept.remove(key)
    onClose()
  }
  return (
    <FormDialog
      open
      title={archive.idNumber ? '更正证件号码' : '登记证件号码'}
      okText="登记"
      isSending={command.isSending}
      problem={command.problem}
      isReread={command.isReread}
      errors={errors}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <div className="form__says">
        <p>
          档案登记的姓名：<strong>{archive.name}</strong>
        </p>
        <p>对照纸质原件填写。姓名与档案不一致，或更正已有号码时，须由另一位工作人员复核后才生效。</p>
      </div>
      <TextField
        id="idNumber"
        label="证件上的身份证号"
        value={form.idNumber}
        error={errors.idNumber}
        onChange={(idNumber) => change({ idNumber })}
      />
      <TextField
        id="name"
        label="证件上的姓名"
        value={form.name}
        error={errors.name}
        onChange={(name) => change({ name })}
      />
      <SelectField
        id="paper"
        label="看到的纸质材料"
        prompt="请选择"
        value={form.paper}
        options={PAPERS}
        error={errors.paper}
        onChange={(paper) => change({ paper })}
      />
    </FormDialog>
  )
}
