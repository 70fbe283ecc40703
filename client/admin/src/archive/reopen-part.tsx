import { proposeReopening } from '@shared/contract/archives'
import { REOPENING_REASONS, type ReopeningReason } from '@shared/domain/archives/record-table'
import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { ProblemNotice } from '../kit/problem-notice'
import { Section } from '../kit/section'
import { SelectField } from '../kit/select-field'
import { useArchiveCommand } from './use-archive'
import type { Beside } from './use-beside'

const REASONS = Object.entries(REOPENING_REASONS).map(([value, label]) => ({ value, label }))

/** What was decided of two records was wrong: why, for a second person to agree. */
export function ReopenPart({ beside: { one, other } }: { beside: Beside }) {
  const navigate = useNavigate()
  const command = useArchiveCommand(proposeReopening, one.id)
  const [reason, setReason] = useState('')
  const send = async (): Promise<void> => {
    const asked = { version: one.version, other: other.id, reason: reason as ReopeningReason }
    if (await command.run(asked, '已提出，等待另一位工作人员复核。')) void navigate(`/archives/${one.id}`)
  }
  return (
    <Section title="核定有误">
      <p>
        这两份记录已经核定过。核定有误的，写明原因，由另一位工作人员复核；复核之前原来的核定有效，每一步都留在档案记录里。
      </p>
      <ProblemNotice problem={command.problem} />
      <SelectField
        id="reopen"
        label="哪里有误"
        prompt="请选择"
        value={reason}
        options={REASONS}
        onChange={setReason}
      />
      <Button disabled={reason === ''} loading={command.isSending} onClick={() => void send()}>
        提出重新核定
      </Button>
    </Section>
  )
}
