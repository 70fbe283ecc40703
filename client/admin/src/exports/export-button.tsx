import type { ApiProblem } from '@common/api-problem'
import { EXPORT_PURPOSES, exportsWhole, type Purpose } from '@shared/domain/audit/purposes'
import { EXPORT_RULES } from '@shared/domain/exports/lists'
import { Button } from 'antd'
import { useState } from 'react'
import { FormDialog } from '../kit/form-dialog'
import { SelectField } from '../kit/select-field'
import { mayDo } from '../lib/access'
import { announce } from '../lib/announce'
import { useMe } from '../lib/session'
import { problemOf } from '../problem/problem-of'
import { type ExportBody, saveList } from './save-list'

/** Takes the list it stands beside out as a table. Asks what for; nobody's list goes out without that. */
export function ExportButton({ list }: { list: Omit<ExportBody, 'purpose'> }) {
  const me = useMe().data
  const [isOpen, setOpen] = useState(false)
  if (!me || !mayDo(me, 'list.export')) return null
  return (
    <>
      <Button onClick={() => setOpen(true)}>导出</Button>
      <ExportDialog open={isOpen} list={list} onClose={() => setOpen(false)} />
    </>
  )
}

interface ExportDialogProps {
  open: boolean
  list: Omit<ExportBody, 'purpose'>
  onClose: () => void
}

function ExportDialog({ open, list, onClose }: ExportDialogProps) {
  const [purpose, setPurpose] = useState<Purpose | ''>('')
  const [isMissing, setMissing] = useState(false)
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const send = async (): Promise<void> => {
    setMissing(purpose === '')
    if (purpose === '') return
    setSending(true)
    setProblem(null)
    try {
      await saveList({ ...list, purpose })
      announce('名单已导出')
      onClose()
    } catch (error) {
      setProblem(problemOf(error))
    }
    setSending(false)
  }
  const error = isMissing && purpose === '' ? '请选择用途。' : undefined
  return (
    <FormDialog
      {...{ open, isSending, problem, onClose }}
      title="导出名单"
      okText="记录并导出"
      errors={{ purpose: error }}
      onSubmit={() => void send()}
      onGone={() => setPurpose('')}
    >
      <SelectField
        id="purpose"
        label="为了什么导出"
        value={purpose}
        prompt="请选择"
        error={error}
        options={EXPORT_PURPOSES.map(({ code, says }) => ({ value: code, label: says }))}
        onChange={(value) => setPurpose(value as Purpose)}
      />
      <p className="quiet">
        {purpose !== '' && exportsWhole(purpose)
          ? '按这个用途，需要核对号码的岗位会得到完整号码，请用后销毁。'
          : '号码会遮掩。'}
        您的姓名、时间和用途会记录下来，并写在表里。最多导出 {EXPORT_RULES.maxRows.toLocaleString()} 行。
      </p>
    </FormDialog>
  )
}
