import { decideDuplicate } from '@shared/contract/archives'
import { Button, Radio } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router-dom'
import { ProblemNotice } from '../kit/problem-notice'
import { Section } from '../kit/section'
import { fieldErrors } from '../lib/field-errors'
import { useArchiveCommand } from './use-archive'
import type { Beside } from './use-beside'

type Choice = 'one' | 'other' | 'different-people'

/** What the two records are to each other. Both stay; what was decided stands in the chain of each. */
export function DecidePart({ beside: { one, other, can } }: { beside: Beside }) {
  const navigate = useNavigate()
  const command = useArchiveCommand(decideDuplicate, one.id)
  const [choice, setChoice] = useState<Choice | null>(null)
  const choices: readonly { value: Choice; label: string }[] = [
    ...(can.includes('same-person')
      ? ([
          { value: 'one', label: `同一人，两份都保留，由 ${one.archiveNo} 统一答复` },
          { value: 'other', label: `同一人，两份都保留，由 ${other.archiveNo} 统一答复` },
        ] as const)
      : []),
    ...(can.includes('different-people')
      ? ([{ value: 'different-people', label: '不同的人，各自独立' }] as const)
      : []),
  ]
  const send = async (): Promise<void> => {
    if (!choice) return
    const pair = { version: one.version, other: other.id, otherVersion: other.version }
    const decision =
      choice === 'different-people'
        ? ({ decision: choice } as const)
        : ({ decision: 'same-person', leads: choice } as const)
    if (await command.run({ ...pair, ...decision }, '已核定，两份记录都已写明。'))
      void navigate(`/archives/${one.id}`)
  }
  const error = fieldErrors(command.problem).leads
  return (
    <Section title="核定">
      <ProblemNotice problem={command.problem} />
      {choices.length > 0 && (
        <fieldset className="unmask__purposes" aria-describedby={error ? 'leads-error' : undefined}>
          <legend>这两份记录是</legend>
          {choices.map(({ value, label }) => (
            <Radio key={value} name="decision" checked={choice === value} onChange={() => setChoice(value)}>
              {label}
            </Radio>
          ))}
          {error && (
            <p className="field__error" id="leads-error">
              {error}
            </p>
          )}
          <Button type="primary" disabled={!choice} loading={command.isSending} onClick={() => void send()}>
            核定
          </Button>
        </fieldset>
      )}
      <p className="quiet">
        如果是证件号码登记错了，请打开号码有误的一份，按纸质证件更正：
        <Link to={`/archives/${one.id}`}>{one.archiveNo}</Link>、
        <Link to={`/archives/${other.id}`}>{other.archiveNo}</Link>。
        {choices.length === 0 && '这两份记录现在不能在这里直接核定。'}
      </p>
    </Section>
  )
}
