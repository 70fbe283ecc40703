import { fileMaterial } from '@shared/contract/material-commands'
import { checkMaterial } from '@shared/contract/materials'
import type { RouteOutput } from '@shared/contract/route'
import { INTAKE_ORDER } from '@shared/domain/archive/intake/checks'
import { useState } from 'react'
import { useArchiveCommand } from '../archive/use-archive'
import { FormDialog } from '../kit/form-dialog'
import { fieldErrors } from '../lib/field-errors'
import { kept, useKept } from '../lib/kept'
import { useCommand } from '../lib/use-command'
import { CheckResult } from './check-result'
import { type Answers, ChecksField } from './checks-field'
import { paperOf } from './paper-body'
import { PaperFields } from './paper-fields'
import { EMPTY_PAPER, lackingOf } from './paper-form'
import type { MaterialFile } from './use-materials'

type Checked = RouteOutput<typeof checkMaterial>

const EMPTY = { ...EMPTY_PAPER, answers: {} as Answers }

/** What a dialog for filing begins with; `tray`: a loose paper whose origin was found. */
export interface Filing {
  tray?: string
  title?: string
  pages?: number
}

interface FileDialogProps {
  file: MaterialFile
  filing: Filing
  onClose: () => void
}

/** Every check with an answer: what is not ticked does not hold. */
const whole = (answers: Answers): Answers =>
  Object.fromEntries(INTAKE_ORDER.map((check) => [check, answers[check] === true]))

/** Adds a paper: what it is, the checks, and what the program sees against it. What was typed stays until it was filed. */
export function FileDialog({ file, filing, onClose }: FileDialogProps) {
  const { id, version } = file
  const name = `file-paper ${id} ${filing.tray ?? ''}`
  const begin = {
    ...EMPTY,
    ...(filing.title ? { title: filing.title } : {}),
    pages: String(filing.pages ?? 1),
  }
  const [form, change] = useKept(name, begin)
  const check = useCommand(checkMaterial, { id })
  const command = useArchiveCommand(fileMaterial, id)
  const [isChecked, setChecked] = useState(false)
  const [result, setResult] = useState<Checked | null>(null)
  const [isSure, setSure] = useState(false)
  const [tries, setTries] = useState(0)
  const problem = command.problem ?? check.problem
  const errors = { ...fieldErrors(problem), ...(isChecked ? lackingOf(form) : {}) }
  const submit = async (): Promise<void> => {
    setChecked(true)
    if (Object.keys(lackingOf(form)).length > 0) return
    const paper = paperOf(form)
    const answers = whole(form.answers)
    const seen = await check.send({ paper, answers })
    setResult(seen)
    setTries(tries + 1)
    if (seen?.verdict !== 'accept' || (seen.doubts.length > 0 && !isSure)) return
    const body = { version, paper, answers, ...(filing.tray ? { tray: filing.tray } : {}) }
    if (!(await command.run(body, `《${paper.title}》已归档。`))) return
    kept.remove(name)
    onClose()
  }
  return (
    <FormDialog
      open
      title={filing.tray ? '查明来源，归档' : '材料归档'}
      okText="核对并归档"
      isSending={check.isSending || command.isSending}
      problem={problem}
      isReread={command.isReread}
      errors={errors}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {result && <CheckResult key={tries} result={result} isSure={isSure} onSure={setSure} />}
      <PaperFields form={form} errors={errors} onChange={change} />
      <ChecksField answers={form.answers} error={undefined} onChange={(answers) => change({ answers })} />
    </FormDialog>
  )
}
