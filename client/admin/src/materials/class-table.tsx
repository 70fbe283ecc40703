import { sayRemark } from '@shared/domain/materials/paper'
import { Button } from 'antd'
import { MoreButton } from '../kit/more-button'
import { WideTable } from '../kit/wide-table'
import { useMore } from '../lib/use-more'
import { PaperCell } from './paper-cell'
import { sayDate, sayPages } from './say-materials'
import type { FiledLine, MaterialFile, MaterialLine } from './use-materials'

const ORDERS = { time: '按形成时间排列', system: '按办理程序排列' } as const

interface ClassTableProps {
  /** `shown`: those of its papers that are looked for. */
  of: MaterialFile['classes'][number] & { shown: readonly MaterialLine[] }
  onWrong: ((line: FiledLine) => void) | null
}

/** So many papers of a class are shown, and as many more each time somebody asks. */
const STEP = 20

/** The papers of one class in their order: those that are looked for, a part at a time. */
export function ClassTable({ of, onWrong }: ClassTableProps) {
  const { category, title, lines, pages, order } = of
  const { shown, rest, more } = useMore(of.shown, STEP)
  return (
    <>
      <h3>
        第 {category} 类 {title}
        <span className="materials__count">
          {lines.length} 份，{pages} 页，{ORDERS[order]}
        </span>
      </h3>
      <WideTable label={`第 ${category} 类 ${title}`} className="materials__table">
        <thead>
          <tr>
            {['类号', '材料名称', '形成时间', '份数', '页次', '备注'].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            {onWrong && (
              <th scope="col">
                <span className="visually-hidden">操作</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {shown.map((line) => (
            <LineRow key={line.id} line={line} onWrong={onWrong} />
          ))}
        </tbody>
      </WideTable>
      <MoreButton label={`再看第 ${category} 类后面的材料`} unit="份" rest={rest} onMore={more} />
    </>
  )
}

function LineRow({ line, onWrong }: { line: MaterialLine; onWrong: ((line: FiledLine) => void) | null }) {
  if (line.kind === 'stub')
    return (
      <tr>
        <th scope="row">{line.classNumber}</th>
        <td colSpan={onWrong ? 6 : 5}>
          涉密材料存根，{line.pages} 页，纸质材料另行保管
          <div className="quiet">
            {line.who} · {line.when}
          </div>
        </td>
      </tr>
    )
  const { paper } = line
  return (
    <tr>
      <th scope="row">{line.classNumber}</th>
      <td>
        <PaperCell line={line} />
      </td>
      <td>{sayDate(paper.formedOn)}</td>
      <td>{paper.copies}</td>
      <td>{sayPages(line.pages)}</td>
      <td>{sayRemark(paper)}</td>
      {onWrong && (
        <td>
          {line.waits ? (
            <span className="quiet">更正待复核</span>
          ) : (
            <Button
              type="link"
              size="small"
              aria-label={`更正《${paper.title}》的登记`}
              onClick={() => onWrong(line)}
            >
              更正
            </Button>
          )}
        </td>
      )}
    </tr>
  )
}
