import type { ScanView } from '@shared/contract/scans'
import { RecordHead } from '../kit/record-head'
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
  const pairs = [
    ['类号', paper.classNumber],
    ['形成时间', sayDate(paper.formedOn)],
    ['目录登记', `${paper.pages} 页`],
    ['已核对', `${acceptedPages(scans).size} 页`],
  ] as const
  return (
    <RecordHead back={{ to: back, label: '返回材料目录' }} title={`${paper.title} · 扫描件`} pairs={pairs} />
  )
}
