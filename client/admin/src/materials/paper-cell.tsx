import { FORMING_UNITS } from '@shared/domain/archive/catalogue/types'
import { Link } from 'react-router-dom'
import type { FiledLine } from './use-materials'

/** What a paper is called; folded beneath it where it comes from, and how it was entered before. */
export function PaperCell({ line }: { line: FiledLine }) {
  const { id, paper, kindTitle, earlier, who, when, caseId } = line
  return (
    <>
      {paper.title}
      {paper.title !== kindTitle && <div className="quiet">{kindTitle}</div>}
      <div>
        <Link to={id} aria-label={`《${paper.title}》的扫描件`}>
          扫描件
        </Link>
      </div>
      <details className="materials__more">
        <summary>
          来源和经过
          {earlier.length > 0 && `（更正过 ${earlier.length} 次）`}
        </summary>
        <p>
          {FORMING_UNITS[paper.from.unit]}：{paper.from.name}
        </p>
        <p>
          {who} · {when} 归档
          {caseId && (
            <>
              ，<Link to={`/cases/${caseId}`}>由办件送来</Link>
            </>
          )}
        </p>
        {earlier.map((before) => (
          <p key={before.when}>
            {before.who} · {before.when} 更正：{before.reason}。原登记为《{before.title}》，{before.kindTitle}
            ，{before.formedOn}，{before.pages} 页。
          </p>
        ))}
      </details>
    </>
  )
}
