import { stubMaterial } from '@shared/contract/material-commands'
import { CATEGORIES, CATEGORY_ORDER, type Category } from '@shared/domain/archive/categories'
import { fieldSentence } from '@shared/kernel/phrases/fields'
import { useState } from 'react'
import { useArchiveCommand } from '../archive/use-archive'
import { FormDialog } from '../kit/form-dialog'
import { SelectField } from '../kit/select-field'
import { TextField } from '../kit/text-field'
import { fieldErrors } from '../lib/field-errors'
import type { MaterialFile } from './use-materials'

const CLASSES = CATEGORY_ORDER.map((value) => ({ value, label: `${value} ${CATEGORIES[value].title}` }))

/** The stub of a secret paper: its class and its pages, and no field for anything else. */
export function StubDialog({ file, onClose }: { file: MaterialFile; onClose: () => void }) {
  const command = useArchiveCommand(stubMaterial, file.id)
  const [category, setCategory] = useState('')
  const [pages, setPages] = useState('1')
  const [isChecked, setChecked] = useState(false)
  const lacking: Record<string, string> = {
    ...(category ? {} : { category: fieldSentence('field.choose') }),
    ...(/^[1-9]\d{0,3}$/.test(pages) ? {} : { pages: fieldSentence('count.number') }),
  }
  const errors: Record<string, string | undefined> = {
    ...fieldErrors(command.problem),
    ...(isChecked ? lacking : {}),
  }
  const submit = async (): Promise<void> => {
    setChecked(true)
    if (Object.keys(lacking).length > 0) return
    const body = { version: file.version, category: category as Category, pages: Number(pages) }
    if (await command.run(body, '已登记涉密材料存根。')) onClose()
  }
  return (
    <FormDialog
      open
      title="登记涉密材料存根"
      okText="登记"
      isSending={command.isSending}
      problem={command.problem}
      isReread={command.isReread}
      errors={errors}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p>
        含国家秘密、工作秘密的材料不得录入系统、不得扫描。这里只登记类号和页数，纸质材料按保密规定另行保管。
      </p>
      <SelectField
        id="category"
        label="类别"
        prompt="请选择"
        value={category}
        options={CLASSES}
        error={errors.category}
        onChange={setCategory}
      />
      <TextField
        id="pages"
        label="页数"
        inputMode="numeric"
        value={pages}
        error={errors.pages}
        onChange={setPages}
      />
    </FormDialog>
  )
}
