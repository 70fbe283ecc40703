import { Checkbox } from 'antd'
import type { StaffCase } from '../case/use-case'
import type { Draft } from './draft'

interface ApprovePartProps {
  detail: StaffCase
  draft: Draft
  onChange: (part: Partial<Draft>) => void
}

/** What has to be done before saying yes. Whether it is enough, the server decides. */
export function ApprovePart({ detail, draft, onChange }: ApprovePartProps) {
  const binding = detail.checks.filter((check) => check.binding && !check.holds && !check.unlooked)
  const isVerified = detail.applicant.identityLevel === 'verified'
  return (
    <>
      {binding.length > 0 && (
        <p className="decision__hint">
          有 {binding.length} 项必须的条件不符合：{binding.map((check) => check.says).join('、')}
          。请先处理清楚，或选择不予出具。
        </p>
      )}
      {!isVerified && (
        <Checkbox
          checked={draft.identityChecked}
          onChange={(event) => onChange({ identityChecked: event.target.checked })}
        >
          已核对身份证件原件
        </Checkbox>
      )}
    </>
  )
}
