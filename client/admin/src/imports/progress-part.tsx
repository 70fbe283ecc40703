import type { ImportView } from '@shared/contract/imports'
import { Button, Progress } from 'antd'
import { useEffect } from 'react'
import { Notice } from '../kit/notice'
import { ProblemNotice } from '../kit/problem-notice'
import { Section } from '../kit/section'
import { announce } from '../lib/announce'
import { stateOfImport } from './state-of-import'
import { type Step, useStep } from './use-import'

const DEEDS: readonly { command: Step; label: string }[] = [
  { command: 'pause', label: '暂停' },
  { command: 'resume', label: '继续导入' },
]

/** How far the worker is, exact to the row, and what may be done about it. */
export function ProgressPart({ view }: { view: ImportView }) {
  const { state, total, progress, failure, can } = view
  const { step, isSending, problem } = useStep(view)
  const says = stateOfImport(state).label
  useEffect(() => announce(says), [says])
  const percent = total === 0 ? 100 : Math.floor((progress.done / total) * 100)
  const counts = [
    ['已登记', progress.registered],
    ['其中没有身份证号', progress.unlinked],
    ['以前导入过', progress.known],
    ['未导入', progress.bad],
    ['已登记、待判断', progress.flagged],
    ...(progress.told === undefined ? [] : ([['已发消息告知本人', progress.told]] as const)),
  ] as const
  return (
    <Section title="进度">
      {failure && (
        <Notice kind="alert" title="导入中断，已登记的行都在">
          <p>{failure}</p>
        </Notice>
      )}
      <ProblemNotice problem={problem} />
      <Progress percent={percent} status={state === 'running' ? 'active' : 'normal'} aria-label="导入进度" />
      <p>
        已处理 {progress.done.toLocaleString()} / {total.toLocaleString()} 行
      </p>
      <dl className="pairs">
        {counts.map(([label, count]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{count.toLocaleString()}</dd>
          </div>
        ))}
      </dl>
      <div className="deeds">
        {DEEDS.filter(({ command }) => can.includes(command)).map(({ command, label }) => (
          <Button key={command} loading={isSending} onClick={() => void step(command)}>
            {label}
          </Button>
        ))}
      </div>
      {state === 'running' && (
        <p className="quiet">可以离开这个页面，导入会继续。暂停后从停下的行接着导入，不会重复。</p>
      )}
    </Section>
  )
}
