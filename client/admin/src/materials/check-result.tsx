import type { checkMaterial } from '@shared/contract/materials'
import type { RouteOutput } from '@shared/contract/route'
import { useEffect, useRef } from 'react'
import { Notice } from '../kit/notice'

type Checked = RouteOutput<typeof checkMaterial>

const WAYS = {
  accept: '材料与档案记载有不一致的地方',
  return: '暂不归档，请退回形成单位补正',
  tray: '不能归档，请登记为散材料',
  stub: '涉密材料不得录入系统，请登记涉密材料存根',
} as const

interface CheckResultProps {
  result: Checked
  isSure: boolean
  onSure: (isSure: boolean) => void
}

/** What the checks say against a paper, read out when it comes: each with the remedy; a doubt of the program staff may answer for. */
export function CheckResult({ result, isSure, onSure }: CheckResultProps) {
  const { verdict, failed, doubts } = result
  const focus = useRef<HTMLDivElement>(null)
  useEffect(() => {
    focus.current?.focus()
  }, [])
  if (verdict === null || (verdict === 'accept' && doubts.length === 0)) return null
  return (
    <Notice title={WAYS[verdict]} kind="alert" focusRef={focus}>
      <ul className="archive__list">
        {failed.map(({ check, title, says, remedy, article }) => (
          <li key={check}>
            <strong>{title}</strong>
            {says.length > 0 && `：${says.join('；')}`}
            <div>{remedy}</div>
            <div className="quiet">依据{article}</div>
          </li>
        ))}
        {verdict === 'accept' && doubts.map(({ says }) => <li key={says}>{says}</li>)}
      </ul>
      {verdict === 'accept' && (
        <label className="materials__row">
          <input type="checkbox" checked={isSure} onChange={(event) => onSure(event.target.checked)} />
          已对照原件核实，仍然归档（会记入经过）
        </label>
      )}
    </Notice>
  )
}
