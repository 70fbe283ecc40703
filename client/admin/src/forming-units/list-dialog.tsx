import { type FormingUnitView, makeHandOverList } from '@shared/contract/forming-units'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { FormDialog } from '../kit/form-dialog'
import { announce } from '../lib/announce'
import { useCommand } from '../lib/use-command'
import { refresh } from './use-forming'

/** One list over everything the unit is waited for, due or not. */
export function ListDialog({ unit, onGone }: { unit: FormingUnitView; onGone: () => void }) {
  const [open, setOpen] = useState(true)
  const client = useQueryClient()
  const { send, isSending, problem } = useCommand(makeHandOverList, { id: unit.id })
  const submit = async (): Promise<void> => {
    const list = await send({ version: unit.version })
    if (!list) return
    await refresh(client)
    announce(`${list.no}已制作，可以打印。`)
    setOpen(false)
  }
  return (
    <FormDialog
      {...{ open, isSending, problem, onGone }}
      title={`待移交清单：${unit.name}`}
      okText="制作待移交清单"
      errors={{}}
      onSubmit={() => void submit()}
      onClose={() => setOpen(false)}
    >
      <p>列出在等该单位移交的全部材料，包括还没有到期的，印有在线移交用的移交编号和移交码。</p>
      <p>清单中有当事人姓名，制作和每次打印都有记录。</p>
    </FormDialog>
  )
}
