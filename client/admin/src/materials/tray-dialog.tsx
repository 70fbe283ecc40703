import { trayMaterial } from '@shared/contract/material-commands'
import { TRAY_REASONS, type TrayReason } from '@shared/domain/materials/paper'
import { fieldSentence } from '@shared/kernel/phrases/fields'
import { useState } from 'react'
import { useArchiveCommand } from '../archive/use-archive'
import { FormDialog } from '../kit/form-dialog'
import { SelectField } from '../kit/select-field'
import { TextField } from '../kit/text-field'
import { fieldErrors } from '../lib/field-errors'
import { kept, useKept } from '../lib/kept'
import type { MaterialFile } from './use-materials'

const EMPTY = { title: '', pages: '1', why: '', note: '' }
const REASONS = Object.entries(TRAY_REASONS).map(([value, label]) => ({ value, label }))

const lackingOf = ({ title, pages, why }: typeof EMPTY): Record<string, string> => ({
  ...(title.trim() ? {} : { title: fieldSentence('field.required') }),
  ...(/^[1-9]\d{0,3}$/.test(pages) ? {} : { pages: fieldSentence('count.number') }),
  ...(why ? {} : { why: fieldSentence('field.choose') }),
})

/** A paper that nobody can file: it is listed apart until somebody decides what becomes of it. */
export function TrayDialog({ file, onClose }: { file: MaterialFile; onClose: () => void }) {
  const name = `tray-paper ${file.id}`
  const [form, change] = useKept(name, EMPTY)
  const command = useArchiveCommand(trayMaterial, file.id)
  const [isChecked, setChecked] = useState(false)
  const errors: Record<string, string | undefined> = {
    ...fieldErrors(command.problem),
    ...(isChecked ? lackingOf(form) : {}),
  }
  const submit = async (): Promise<void> => {
    setChecked(true)
    if (Object.keys(lackingOf(form)).length > 0) return
    const { title, note } = form
    const body = { version: file.version, title, pages: Number(form.pages), why: form.why as TrayReason }
    if (!(await command.run(note.trim() ? { ...body, note } : body, '已登记散材料。'))) return
    kept.remove(name)
    onClose()
  }
  return (
    <FormDialog
      open
      title="登记散材料"
      okText="登记"
      isSending={command.isSending}
      problem={command.problem}
      isReread={command.isReread}
      errors={errors}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p>来历不明或目录以外的材料不得归档。登记在这里，查明来源后再归档，或交还、不予归档。</p>
      <TextField
        id="title"
        label="材料名称"
        value={form.title}
        maxLength={120}
        error={errors.title}
        onChange={(title) => change({ title })}
      />
      <TextField
        id="pages"
        label="页数"
        inputMode="numeric"
        value={form.pages}
        error={errors.pages}
        onChange={(pages) => change({ pages })}
      />
      <SelectField
        id="why"
        label="为什么不能归档"
        prompt="请选择"
        value={form.why}
        options={REASONS}
        error={errors.why}
        onChange={(why) => change({ why })}
      />
      <TextField
        id="note"
        label="在哪里发现、由谁留下"
        value={form.note}
        maxLength={200}
        required={false}
        onChange={(note) => change({ note })}
      />
    </FormDialog>
  )
}
