import { settleFinding } from '@shared/contract/material-commands'
import { FORMING_UNITS } from '@shared/domain/archive/catalogue/types'
import { BLOCKED, POINTS, SEVERITIES, type Severity } from '@shared/domain/archive/health/types'
import { Button } from 'antd'
import { useState } from 'react'
import { useArchiveCommand } from '../archive/use-archive'
import { MoreButton } from '../kit/more-button'
import { ProblemNotice } from '../kit/problem-notice'
import { Section } from '../kit/section'
import { useMore } from '../lib/use-more'
import { ReasonDialog } from './reason-dialog'
import { paperNamed } from './say-materials'
import type { MaterialFile } from './use-materials'

type Finding = MaterialFile['findings'][number]

/** What the health check finds, the heaviest first; what staff confirm the person sees. */
export function FindingsPart({ file }: { file: MaterialFile }) {
  return (
    <Section title={`档案体检（${file.findings.length} 项）`}>
      <p className="quiet">
        由规则按在档材料{file.told ? '和本人自述' : ''}
        得出。核实后，本人在“我的档案”看到；不符合实际的，写明理由排除。
      </p>
      {file.findings.length === 0 && <p>没有发现缺少或矛盾的材料。</p>}
      {(Object.keys(SEVERITIES) as Severity[]).map((severity) => {
        const of = file.findings.filter((one) => one.severity === severity)
        return of.length > 0 && <OfSeverity key={severity} {...{ file, severity, of }} />
      })}
    </Section>
  )
}

/** So many findings are shown, and as many more each time somebody asks. */
const STEP = 20

function OfSeverity({ file, severity, of }: { file: MaterialFile; severity: Severity; of: Finding[] }) {
  const { shown, rest, more } = useMore(of, STEP)
  return (
    <div>
      <h3>
        {SEVERITIES[severity]}（{of.length}）
      </h3>
      <ul className="materials__list">
        {shown.map((finding) => (
          <li key={finding.finding} className="materials__item">
            <FindingItem file={file} finding={finding} />
          </li>
        ))}
      </ul>
      <MoreButton label={`再看后面的${SEVERITIES[severity]}`} unit="项" rest={rest} onMore={more} />
    </div>
  )
}

function FindingItem({ file, finding }: { file: MaterialFile; finding: Finding }) {
  const { says, blocks, remedy, issuers, article, papers, earliest, settled } = finding
  return (
    <>
      <strong>{says}</strong>
      <div>
        {POINTS[finding.point]}
        {blocks.length > 0 && `；影响${blocks.map((one) => BLOCKED[one]).join('、')}`}
      </div>
      <div>
        {remedy}（{issuers.map((unit) => FORMING_UNITS[unit]).join('、')}）
      </div>
      {papers.length > 0 && <div>涉及 {papers.map((id) => paperNamed(file, id)).join('、')}</div>}
      {earliest && <div>最早的记载：{paperNamed(file, earliest)}</div>}
      <div className="quiet">依据{article}</div>
      {settled && (
        <div>
          {settled.holds ? '已核实，本人可以看到' : `已排除：${settled.reason ?? ''}`}
          <span className="quiet">
            {' '}
            {settled.who} · {settled.when}
          </span>
        </div>
      )}
      {file.can.includes('settle-finding') && <FindingDeeds file={file} finding={finding} />}
    </>
  )
}

function FindingDeeds({ file, finding }: { file: MaterialFile; finding: Finding }) {
  const [isDismissing, setDismissing] = useState(false)
  const command = useArchiveCommand(settleFinding, file.id)
  const body = { version: file.version, finding: finding.finding }
  const { settled, says } = finding
  return (
    <>
      <ProblemNotice problem={command.problem} />
      <div className="archive__moves">
        {settled?.holds !== true && (
          <Button
            size="small"
            aria-label={`核实：${says}`}
            loading={command.isSending}
            onClick={() => void command.run({ ...body, holds: true }, '已核实，本人可以看到。')}
          >
            核实，告诉本人
          </Button>
        )}
        {settled?.holds !== false && (
          <Button size="small" aria-label={`排除：${says}`} onClick={() => setDismissing(true)}>
            排除
          </Button>
        )}
      </div>
      {isDismissing && (
        <ReasonDialog
          id={file.id}
          route={settleFinding}
          title="排除这项发现"
          says={says}
          done="已排除这项发现。"
          bodyOf={(reason) => ({ ...body, holds: false, reason })}
          onClose={() => setDismissing(false)}
        />
      )}
    </>
  )
}
