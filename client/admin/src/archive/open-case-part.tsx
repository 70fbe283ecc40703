import { openArchiveCase } from '@shared/contract/archives'
import { centreAsks } from '@shared/domain/cases/opens'
import { itemOf } from '@shared/domain/items/catalogue'
import { ITEM_TITLES, type ItemCode } from '@shared/domain/items/titles'
import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { FormDialog } from '../kit/form-dialog'
import { Section } from '../kit/section'
import { announce } from '../lib/announce'
import { fieldErrors } from '../lib/field-errors'
import { useCommand } from '../lib/use-command'
import { QuestionGroups } from '../window/question-groups'
import type { ArchivePage } from './use-archive'

/** The items of the centre's own that may be opened on this file now. */
export function OpenCasePart({ archive }: { archive: ArchivePage }) {
  const [chosen, setChosen] = useState<ItemCode | null>(null)
  const { open } = archive.can
  if (open.length === 0) return null
  return (
    <Section title="发起办件">
      <ul className="archive__list">
        {open.map((code) => (
          <li key={code} className="archive__opening">
            <p>{ITEM_TITLES[code].summary}</p>
            <Button onClick={() => setChosen(code)}>发起{ITEM_TITLES[code].title}</Button>
          </li>
        ))}
      </ul>
      {chosen && <OpenCaseDialog archive={archive} code={chosen} onClose={() => setChosen(null)} />}
    </Section>
  )
}

interface OpenCaseDialogProps {
  archive: ArchivePage
  code: ItemCode
  onClose: () => void
}

/** The questions of the item, as its definition asks them; then the case that was opened. */
function OpenCaseDialog({ archive, code, onClose }: OpenCaseDialogProps) {
  const navigate = useNavigate()
  const command = useCommand(openArchiveCase, { id: archive.id })
  const [form, setForm] = useState<Record<string, string>>({})
  const item = itemOf(code)
  const errors = fieldErrors(command.problem)
  const submit = async (): Promise<void> => {
    const made = await command.send({ item: code, form })
    if (!made) return
    announce(`${item.title}：已发起，编号 ${made.no}。`)
    void navigate(`/cases/${made.id}`)
  }
  return (
    <FormDialog
      open
      title={`发起${item.title}`}
      okText="发起"
      isSending={command.isSending}
      problem={command.problem}
      errors={errors}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <div className="form__says">
        <p>
          <strong>{archive.name}</strong> · {archive.archiveNo}
        </p>
        <p>发起后会记入这份档案，不能删改。依据{item.article.cite}。</p>
      </div>
      <QuestionGroups
        groups={centreAsks(item)}
        form={form}
        errors={errors}
        onChange={(field, value) => setForm((before) => ({ ...before, [field]: value }))}
      />
    </FormDialog>
  )
}
