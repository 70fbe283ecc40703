import { checkScan, type ScanView } from '@shared/contract/scans'
import { Button } from 'antd'
import { useArchiveCommand } from '../archive/use-archive'
import { ProblemNotice } from '../kit/problem-notice'
import type { Marks } from './say-scan'

interface CheckFormProps {
  scan: ScanView
  marks: Marks
  isAllShown: boolean
}

/** The second person's word: all pages agree with the paper, or some are to be scanned anew. */
export function CheckForm({ scan, marks, isAllShown }: CheckFormProps) {
  const { id, archiveId, version, name } = scan
  const command = useArchiveCommand(checkScan, id, archiveId)
  const returned = Object.entries(marks).map(([page, reason]) => ({ page: Number(page), reason }))
  const done = returned.length ? `${name} 已退回 ${returned.length} 页重扫。` : `${name} 已核对。`
  return (
    <div className="scans__check">
      <p className="quiet">
        请对照纸质原件逐页核对；看不清缩略图时点开查看。不一致的页选退回的原因，其余各页照常采用。
      </p>
      {!isAllShown && <p>还有没显示的页，全部显示后才能作出核对结果。</p>}
      <ProblemNotice problem={command.problem}>
        {command.isReread && <p>已换成最新情况，请核对后再办。</p>}
      </ProblemNotice>
      <div>
        <Button
          type="primary"
          danger={returned.length > 0}
          disabled={!isAllShown}
          loading={command.isSending}
          onClick={() => void command.run({ version, returned }, done)}
        >
          {returned.length ? `退回 ${returned.length} 页重扫` : '已对照原件，全部一致'}
        </Button>
      </div>
    </div>
  )
}
