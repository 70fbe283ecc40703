import type { ScanView } from '@shared/contract/scans'
import { Tooltip } from 'antd'
import { Link } from 'react-router-dom'
import { usePage } from '../lib/use-page'
import { sayDate } from '../materials/say-materials'
import { acceptedPages } from './accepted-pages'
import type { PaperToScan } from './use-scans'

interface PaperHeadProps {
  /** Where the papers of the file are listed. */
  back: string
  paper: PaperToScan
  scans: readonly ScanView[]
}

/** Which paper these are pictures of, and how many of its pages are compared with it. */
export function PaperHead({ back, paper, scans }: PaperHeadProps) {
  const heading = usePage(`${paper.title} · 扫描件`)
  const pairs = [
    ['类号', paper.classNumber],
    ['形成时间', sayDate(paper.formedOn)],
    ['目录登记', `${paper.pages} 页`],
    ['已核对', `${acceptedPages(scans).size} 页`],
  ] as const
  return (
    <div className="case-head">
      <Tooltip title="快捷键 U" placement="right">
        <Link to={back} className="case-head__back" aria-keyshortcuts="u">
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
