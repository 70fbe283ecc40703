import type { ScanView } from '@shared/contract/scans'
import { SCAN_STATES, type ScanState } from '@shared/domain/scans/table'
import { groupBy } from '@shared/kernel/group-by'
import { Link } from 'react-router-dom'
import { MoreButton } from '../kit/more-button'
import { WideTable } from '../kit/wide-table'
import { useMore } from '../lib/use-more'
import { sayDate } from '../materials/say-materials'
import { acceptedPages } from './accepted-pages'
import type { FileScans } from './use-scans'

const HEADS = ['类号', '材料名称', '形成时间', '页数', '扫描件'] as const

/** So many papers are shown, and as many more each time somebody asks. */
const STEP = 100

/** Where somebody still has to do something, what is most urgent first. */
const OPEN: readonly ScanState[] = ['failed', 'waiting', 'splitting', 'receiving']

/** How far the scans of one paper are, in words. */
function sayScans(scans: readonly ScanView[]): string {
  const pages = acceptedPages(scans).size
  const open = OPEN.filter((state) => scans.some((scan) => scan.state === state))
  const says = [...(pages > 0 ? [`已核对 ${pages} 页`] : []), ...open.map((state) => SCAN_STATES[state])]
  return says.length > 0 ? says.join('，') : '没有'
}

/** The papers in the order of the file; each leads to its scans. */
export function PapersTable({ archiveId, file }: { archiveId: string; file: FileScans }) {
  const { shown, rest, more } = useMore(file.papers, STEP)
  const byPaper = groupBy(file.scans, ({ paperId }) => paperId)
  return (
    <>
      <WideTable label="可以扫描的材料" className="materials__table">
        <thead>
          <tr>
            {HEADS.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ id, classNumber, title, formedOn, pages }) => (
            <tr key={id}>
              <th scope="row">{classNumber}</th>
              <td>
                <Link to={`/archives/${archiveId}/materials/${id}`}>{title}</Link>
              </td>
              <td>{sayDate(formedOn)}</td>
              <td>{pages}</td>
              <td>{sayScans(byPaper.get(id) ?? [])}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
      <MoreButton label="再看后面的材料" unit="份" rest={rest} onMore={more} />
    </>
  )
}
