import type { ScanView } from '@shared/contract/scans'
import { Tooltip } from 'antd'
import { Link } from 'react-router-dom'
import { usePage } from '../lib/use-page'
import { sayDate } from '../materials/say-materials'
import type { FiledLine } from '../materials/use-materials'

interface PaperHeadProps {
  archiveId: string
  line: FiledLine
  scans: readonly ScanView[]
}

/** Which paper these are pictures of, and how many of its pages are compared with it. */
export function PaperHead({ archiveId, line, scans }: PaperHeadProps) {
  const { paper, classNumber } = line
  const heading = usePage(`${paper.title} · 扫描件`)
  const pairs = [
    ['类号', classNumber],
    ['形成时间', sayDate(paper.formedOn)],
    ['目录登记', `${paper.pages} 页`],
    ['已核对', `${acceptedPages(scans).size} 页`],
  ] as const
  return (
    <div className="case-head">
      <Tooltip title="快捷键 U" placement="right">
        <Link to={`/archives/${archiveId}/materials`} className="case-head__back" aria-keyshortcuts="u">
          返回材料目录
        </Link>
      </Tooltip>
      <div className="case-head__line">
        <h1 ref={heading} tabIndex={-1}>
          {paper.title} · 扫描件
        </h1>
      </div>
      <dl className="case-head__who">
        {pairs.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

/** Pages of the paper of which an accepted picture is here; a page scanned twice counts once. */
function acceptedPages(scans: readonly ScanView[]): Set<number> {
  const found = new Set<number>()
  for (const { state, pages, firstPage, returned } of scans) {
    if (state !== 'accepted' && state !== 'returned') continue
    const back = new Set(returned.map(({ page }) => page))
    for (let page = 1; page <= (pages ?? 0); page += 1) if (!back.has(page)) found.add(firstPage + page - 1)
  }
  return found
}
