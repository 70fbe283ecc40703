import { confirmMaterial, declineMaterial } from '@shared/contract/material-commands'
import { Button } from 'antd'
import { useState } from 'react'
import { useArchiveCommand } from '../archive/use-archive'
import { ProblemNotice } from '../kit/problem-notice'
import { Section } from '../kit/section'
import { ReasonDialog } from './reason-dialog'
import { paperNamed } from './say-materials'
import type { MaterialFile } from './use-materials'

type Change = MaterialFile['pending'][number]

/** Changes of what was entered once: what stands, what it would be, and the second person's word. */
export function PendingPart({ file }: { file: MaterialFile }) {
  if (file.pending.length === 0) return null
  return (
    <Section title="待复核的更正">
      <ul className="materials__list">
        {file.pending.map((change) => (
          <li key={change.of} className="materials__item">
            <ChangeItem file={file} change={change} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function ChangeItem({ file, change }: { file: MaterialFile; change: Change }) {
  const [isDeclining, setDeclining] = useState(false)
  const command = useArchiveCommand(confirmMaterial, file.id)
  const { of } = change
  return (
    <>
      <strong>{change.says}</strong>
      <div>原因：{change.reason}</div>
      <div>依据：{change.papers.map((id) => paperNamed(file, id)).join('、')}</div>
      <div className="scroll-x">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">项目</th>
              <th scope="col">现在</th>
              <th scope="col">更正为</th>
            </tr>
          </thead>
          <tbody>
            {change.rows.map(({ label, before, after }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{before || '没有'}</td>
                <td>{after || '没有'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="quiet">
        {change.who} · {change.when} 提出
        {change.mine && '，须由另一位工作人员对照原件复核'}
      </div>
      <ProblemNotice problem={command.problem} />
      <div className="archive__moves">
        {file.can.includes('confirm') && !change.mine && (
          <Button
            type="primary"
            loading={command.isSending}
            onClick={() => void command.run({ version: file.version, of }, '已复核同意。')}
          >
            已对照原件，同意更正
          </Button>
        )}
        {file.can.includes('decline') && <Button onClick={() => setDeclining(true)}>不采用</Button>}
      </div>
      {isDeclining && (
        <ReasonDialog
          id={file.id}
          route={declineMaterial}
          title="不采用这项更正"
          says={change.says}
          done="没有采用这项更正。"
          bodyOf={(reason) => ({ version: file.version, of, reason })}
          onClose={() => setDeclining(false)}
        />
      )}
    </>
  )
}
