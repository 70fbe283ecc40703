import { correctMaterial } from '@shared/contract/material-commands'
import { fieldSentence } from '@shared/kernel/phrases/fields'
import { useState } from 'react'
import { useArchiveCommand } from '../archive/use-archive'
import { FormDialog } from '../kit/form-dialog'
import { ReasonField } from '../kit/reason-field'
import { fieldErrors } from '../lib/field-errors'
import { kept, useKept } from '../lib/kept'
import { formOf, paperOf } from './paper-body'
import { PaperFields } from './paper-fields'
import { lackingOf } from './paper-form'
import type { FiledLine, MaterialFile } from './use-materials'

interface CorrectDialogProps {
  file: MaterialFile
  line: FiledLine
  onClose: () => void
}

/** How a paper should have been entered. It stays as it is until a second person agrees; what stood before stays told. */
export function CorrectDialog({ file, line, onClose }: CorrectDialogProps) {
  const name = `correct-paper ${file.id} ${line.id}`
  const [form, change] = useKept(name, { ...formOf(line.paper), reason: '' })
  const command = useArchiveCommand(correctMaterial, file.id)
  const [isChecked, setChecked] = useState(false)
  const lacking = {
    ...lackingOf(form),
    ...(form.reason.trim() ? {} : { reason: fieldSentence('field.required') }),
  }
  const errors = { ...fieldErrors(command.problem), ...(isChecked ? lacking : {}) }
  const submit = async (): Promise<void> => {
    setChecked(true)
    if (Object.keys(lacking).length > 0) return
    const now = paperOf(form)
    const body = { version: file.version, paper: line.id, now, reason: form.reason }
    if (!(await command.run(body, '已提出更正，等待复核。'))) return
    kept.remove(name)
    onClose()
  }
  return (
    <FormDialog
      open
      title={`更正 ${line.classNumber} 的登记`}
      okText="提出更正"
      isSending={command.isSending}
      problem={command.problem}
      isReread={command.isReread}
      errors={errors}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p>只更正登记，不改动纸质材料。另一位工作人员对照原件复核后生效，原来的登记会保留在经过里。</p>
      <PaperFields form={form} errors={errors} onChange={change} />
      <ReasonField
        id="reason"
        value={form.reason}
        error={errors.reason}
        keptIn="这份材料的经过"
        onChange={(reason) => change({ reason })}
      />
    </FormDialog>
  )
}
