import type { ScanView } from '@shared/contract/scans'
import type { ReturnReason } from '@shared/domain/scans/table'
import { REASON_OPTIONS } from './say-scan'
import type { ScanPage } from './use-scans'

interface PageCardProps {
  scan: ScanView
  page: ScanPage
  reason: ReturnReason | null
  onView: (() => void) | null
  onMark: ((reason: ReturnReason | null) => void) | null
}

/** One page, too small to read. Pressed, it is looked at; the second person says here what is wrong with it. */
export function PageCard({ scan, page, reason, onView, onMark }: PageCardProps) {
  const { page: number, thumbnail, duplicate, width, height } = page
  const says = `第 ${number} 页`
  const picture = (
    <img src={thumbnail} alt="" width={132} height={Math.round((132 * height) / width)} loading="lazy" />
  )
  return (
    <div className="scans__page">
      {onView ? (
        <button type="button" className="scans__thumb" aria-label={`查看${says}`} onClick={onView}>
          {picture}
        </button>
      ) : (
        picture
      )}
      <div>
        {says}
        {scan.firstPage > 1 && <span className="quiet">（材料第 {scan.firstPage + number - 1} 页）</span>}
      </div>
      {duplicate && <div className="scans__flag">{duplicate}</div>}
      {onMark && (
        <select
          className="select"
          aria-label={`${says}与原件核对`}
          value={reason ?? ''}
          onChange={({ target }) => onMark((target.value || null) as ReturnReason | null)}
        >
          <option value="">与原件一致</option>
          {REASON_OPTIONS.map(({ value, label }) => (
            <option key={value} value={value}>
              退回：{label}
            </option>
          ))}
        </select>
      )}
    </div>
  )
}
