import { confirmArchiveNumber, declineArchiveNumber } from '@shared/contract/archives'
import { DECLINE_REASONS, type DeclineReason } from '@shared/domain/archives/record-table'
import { Button } from 'antd'
import { useState } from 'react'
import { ProblemNotice } from '../kit/problem-notice'
import { Section } from '../kit/section'
import { SelectField } from '../kit/select-field'
import { NumberDialog } from './number-dialog'
import { type ArchivePage, useArchiveCommand } from './use-archive'

/** Whose file it is: matching one without a number, proposing another, and the second person's word. */
export function NumberPart({ archive }: { archive: ArchivePage }) {
  const [isOpen, setOpen] = useState(false)
  const { decide } = archive.can
  const mayRecord = decide.includes('match') || decide.includes('propose-number')
  if (!archive.pending && !mayRecord) return null
  return (
    <Section title={archive.idNumber ? '证件号码' : '匹配到本人'}>
      {!archive.idNumber && (
        <p>台账里没有身份证号。匹配之前，这份档案不会答复任何人的查询，也不能出具证明。</p>
      )}
      {archive.pending && <Pending archive={archive} />}
      {mayRecord && (
        <Button onClick={() => setOpen(true)}>
          {archive.idNumber ? '更正证件号码' : '按纸质证件登记号码'}
        </Button>
      )}
      {isOpen && <NumberDialog archive={archive} onClose={() => setOpen(false)} />}
    </Section>
  )
}

function Pending({ archive }: { archive: ArchivePage }) {
  const { pending, can } = archive
  if (!pending) return null
  const rows = [
    ['证件上的号码', pending.idNumber],
    ['证件上的姓名', pending.name],
    ['档案登记的姓名', archive.name],
    ['依据', pending.paper],
    ['提出', `${pending.who} · ${pending.when}`],
  ] as const
  return (
    <>
      <p>这个号码等待另一位工作人员对照纸质材料复核。</p>
      <dl className="pairs">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {can.decide.includes('confirm-number') && <Confirm archive={archive} />}
      {can.decide.includes('decline-number') && <Decline archive={archive} />}
    </>
  )
}

function Confirm({ archive: { id, version } }: { archive: ArchivePage }) {
  const command = useArchiveCommand(confirmArchiveNumber, id)
  return (
    <div className="archive__deed">
      <ProblemNotice problem={command.problem} />
      <Button
        type="primary"
        loading={command.isSending}
        onClick={() => void command.run({ version }, '已确认证件号码。')}
      >
        已对照纸质材料，确认
      </Button>
    </div>
  )
}

function Decline({ archive: { id, version } }: { archive: ArchivePage }) {
  const command = useArchiveCommand(declineArchiveNumber, id)
  const [reason, setReason] = useState('')
  const options = Object.entries(DECLINE_REASONS).map(([value, label]) => ({ value, label }))
  return (
    <div className="archive__deed">
      <ProblemNotice problem={command.problem} />
      <SelectField
        id="decline"
        label="不采用的原因"
        prompt="请选择"
        value={reason}
        options={options}
        onChange={setReason}
      />
      <Button
        disabled={reason === ''}
        loading={command.isSending}
        onClick={() => void command.run({ version, reason: reason as DeclineReason }, '没有采用这个号码。')}
      >
        不采用
      </Button>
    </div>
  )
}
