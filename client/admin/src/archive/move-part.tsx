import { moveArchive } from '@shared/contract/archives'
import { CUSTODY_TABLE, type Movement, namesShelf } from '@shared/domain/archives/custody-table'
import { faultsOfReason, isToldInWords } from '@shared/domain/archives/movement-reasons'
import { fieldSentence } from '@shared/kernel/phrases/fields'
import { Button } from 'antd'
import { useState } from 'react'
import { FormDialog } from '../kit/form-dialog'
import { Section } from '../kit/section'
import { TextField } from '../kit/text-field'
import { fieldErrors } from '../lib/field-errors'
import { type MoveReason, MoveReasonFields } from './move-reason'
import { type ArchivePage, useArchiveCommand } from './use-archive'

/** The movements of the bag that may be recorded now. */
export function MovePart({ archive }: { archive: ArchivePage }) {
  const [chosen, setChosen] = useState<Movement | null>(null)
  const { move } = archive.can
  if (move.length === 0) return null
  return (
    <Section title="登记保管动作">
      <div className="archive__moves">
        {move.map((movement) => (
          <Button key={movement} onClick={() => setChosen(movement)}>
            {CUSTODY_TABLE[movement].says.replace(/，.*/, '')}
          </Button>
        ))}
      </div>
      {chosen && <MoveDialog archive={archive} movement={chosen} onClose={() => setChosen(null)} />}
    </Section>
  )
}

const NO_REASON: MoveReason = { reason: '', note: '', caseId: '' }

/** What is missing of the form, by field. */
const lackingOf = (movement: Movement, form: MoveReason & { shelf: string }): Record<string, string> => {
  const shelf = namesShelf(movement) && !form.shelf.trim() ? { shelf: 'field.required' } : {}
  const faults = Object.entries({ ...faultsOfReason(movement, form), ...shelf })
  return Object.fromEntries(faults.map(([field, fault]) => [field, fieldSentence(fault)]))
}

/** What of the form belongs to the movement and was filled in. */
const givenOf = (movement: Movement, { reason, ...form }: MoveReason & { shelf: string }) =>
  Object.fromEntries(
    Object.entries(form).filter(
      ([field, value]) => value.trim() && (field !== 'note' || isToldInWords(movement, reason)),
    ),
  )

interface MoveDialogProps {
  archive: ArchivePage
  movement: Movement
  onClose: () => void
}

function MoveDialog({ archive, movement, onClose }: MoveDialogProps) {
  const command = useArchiveCommand(moveArchive, archive.id)
  const [form, setForm] = useState({ shelf: '', ...NO_REASON })
  const [isChecked, setChecked] = useState(false)
  const change = (changed: Partial<typeof form>): void => setForm({ ...form, ...changed })
  const needsShelf = namesShelf(movement)
  const says = CUSTODY_TABLE[movement].says
  const lacking = lackingOf(movement, form)
  const errors: Record<string, string | undefined> = {
    ...fieldErrors(command.problem),
    ...(isChecked ? lacking : {}),
  }
  const submit = async (): Promise<void> => {
    setChecked(true)
    if (Object.keys(lacking).length > 0) return
    const body = { version: archive.version, movement, reason: form.reason, ...givenOf(movement, form) }
    if (await command.run(body, `${says}：已登记。`)) onClose()
  }
  return (
    <FormDialog
      open
      title={says}
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
          <strong>{archive.name}</strong> · {archive.archiveNo}
        </p>
        <p>登记后不能删改，只能再登记新的动作。</p>
      </div>
      <MoveReasonFields {...{ movement, errors, cases: archive.cases, value: form }} onChange={change} />
      {needsShelf && (
        <TextField
          id="shelf"
          label="架位"
          value={form.shelf}
          maxLength={40}
          hint="库房-列-层，按档案架标签填写。"
          error={errors.shelf}
          onChange={(shelf) => change({ shelf })}
        />
      )}
    </FormDialog>
  )
}
