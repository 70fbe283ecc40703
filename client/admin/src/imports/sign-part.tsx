import { type ImportView, printHandover, signHandover } from '@shared/contract/imports'
import { HANDOVER_REASONS, type HandoverReason } from '@shared/domain/handover/signing'
import { sayDay } from '@shared/kernel/dates'
import { Button } from 'antd'
import { useState } from 'react'
import { DayField } from '../kit/day-field'
import { ProblemNotice } from '../kit/problem-notice'
import { Section } from '../kit/section'
import { SelectField } from '../kit/select-field'
import { TextField } from '../kit/text-field'
import { fieldErrors } from '../lib/field-errors'
import { useCommand } from '../lib/use-command'
import { useShowImport } from './use-import'

/** Whether the list of a unit still waits for its two signatures. */
export const mustSign = ({ kind, signed }: ImportView): boolean => kind === 'handover' && signed === null

/** The list of a unit on paper: printed, signed by both sides, and who has signed. */
export function SignPart({ view }: { view: ImportView }) {
  const { signed } = view
  return (
    <Section title="双方签字" aside={<a href={printHandover.path.replace(':id', view.id)}>打印移交清单</a>}>
      {signed && (
        <dl className="pairs">
          {[
            ['移交原因', `单位${signed.reason}`],
            ['移交依据', signed.plan],
            ['移交单位签字', signed.handedBy],
            ['接收机构签字', signed.takenBy],
            ['签字日期', sayDay(signed.on)],
          ].map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {!signed && view.can.includes('sign') && <SignForm view={view} />}
    </Section>
  )
}

const EMPTY = { reason: 'merged' as HandoverReason, plan: '', handedBy: '', on: '' }

function SignForm({ view }: { view: ImportView }) {
  const [given, setGiven] = useState(EMPTY)
  const { send, isSending, problem } = useCommand(signHandover, { id: view.id })
  const show = useShowImport(view.id)
  const errors = fieldErrors(problem)
  const set = (more: Partial<typeof EMPTY>) => setGiven({ ...given, ...more })
  const sign = async (): Promise<void> => {
    const answer = await send({ version: view.version, ...given })
    if (answer) show(answer)
  }
  return (
    <>
      <p className="quiet">
        打印清单，双方对照实物逐份清点、签字盖章，再登记是谁签的。接收机构的经办人是您自己。
      </p>
      <ProblemNotice problem={problem} />
      <SelectField
        id="reason"
        label="移交原因"
        value={given.reason}
        error={errors.reason}
        options={Object.entries(HANDOVER_REASONS).map(([value, label]) => ({ value, label: `单位${label}` }))}
        onChange={(reason) => set({ reason: reason as HandoverReason })}
      />
      <TextField
        id="plan"
        label="移交依据"
        hint="移交方案、批准文件或者法院裁定的文号。"
        value={given.plan}
        maxLength={80}
        error={errors.plan}
        onChange={(plan) => set({ plan })}
      />
      <TextField
        id="handedBy"
        label="移交单位签字人"
        value={given.handedBy}
        maxLength={50}
        error={errors.handedBy}
        onChange={(handedBy) => set({ handedBy })}
      />
      <DayField id="on" label="签字日期" value={given.on} error={errors.on} onChange={(on) => set({ on })} />
      <div className="deeds">
        <Button type="primary" loading={isSending} onClick={() => void sign()}>
          登记双方签字
        </Button>
      </div>
    </>
  )
}
