import { dayOf, sayInstant, writeDay } from '@shared/kernel/dates'
import { Button } from 'antd'
import { useState } from 'react'
import { RuleLines } from '../centres/rule-lines'
import { Section } from '../kit/section'
import { StateTag, type StateTone } from '../kit/state-tag'
import { DecideDialog } from './decide-dialog'
import type { TableVersionView } from './use-tables'

const STATES: Record<TableVersionView['status'], { tone: StateTone; label: string }> = {
  'built-in': { tone: 'waiting', label: '不在执行' },
  confirmed: { tone: 'waiting', label: '不在执行' },
  proposed: { tone: 'now', label: '待确认' },
  declined: { tone: 'stopped', label: '已退回' },
}

function stateOf({ status, inForce, effectiveFrom }: TableVersionView): { tone: StateTone; label: string } {
  if (inForce) return { tone: 'done', label: '现行' }
  const isToCome = status === 'confirmed' && effectiveFrom > dayOf(new Date())
  return isToCome ? { tone: 'now', label: '未到执行日' } : STATES[status]
}

function whoSays({ status, by, decidedBy, at }: TableVersionView): string {
  if (status === 'built-in') return '随系统发布'
  const decided = { proposed: '', confirmed: `，${decidedBy} 确认`, declined: `，${decidedBy} 退回` }[status]
  return `${by} 录入${decided}${at ? `（${sayInstant(at)}）` : ''}`
}

/** One version: since when, on what document, by whom, and what it says; what waits is confirmed or sent back here. */
export function VersionPart({ version, isOpen }: { version: TableVersionView; isOpen: boolean }) {
  const [asked, setAsked] = useState<'confirm' | 'decline' | null>(null)
  const { tone, label } = stateOf(version)
  return (
    <Section
      title={`${version.regionName} 第 ${version.version} 版`}
      aside={<StateTag tone={tone}>{label}</StateTag>}
    >
      <p>
        自{writeDay(version.effectiveFrom)}起 · {version.document}
      </p>
      <p className="quiet">{whoSays(version)}</p>
      <details className="rule-note" open={isOpen}>
        <summary>{version.lines.length} 项规定</summary>
        <RuleLines
          label={`第 ${version.version} 版的规定`}
          lines={version.lines}
          changed={version.version > 1 ? version.changed : []}
        />
      </details>
      {version.can.length > 0 && (
        <div className="deeds">
          <Button type="primary" onClick={() => setAsked('confirm')}>
            确认生效
          </Button>
          <Button onClick={() => setAsked('decline')}>退回</Button>
        </div>
      )}
      {version.status === 'proposed' && version.can.length === 0 && (
        <p className="quiet">须由本地区另一位管理员或主管部门的工作人员确认后才生效。</p>
      )}
      {asked && <DecideDialog version={version} decision={asked} onClose={() => setAsked(null)} />}
    </Section>
  )
}
