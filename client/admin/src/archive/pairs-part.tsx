import { Link } from 'react-router-dom'
import { Section } from '../kit/section'
import type { ArchivePage } from './use-archive'

type Pair = ArchivePage['pairs'][number]

/** Records this one may be a duplicate of, and the parts of one file. Nothing is ever deleted. */
export function PairsPart({ archive: { id, pairs, parts } }: { archive: ArchivePage }) {
  if (pairs.length === 0 && parts.length === 0) return null
  return (
    <Section title="相关的档案记录">
      {pairs.length > 0 && <p>核定之前，这份档案不能出具证明，也不能寄出。</p>}
      <ul className="archive__list">
        {pairs.map((pair) => (
          <li key={pair.id} className="archive__pair">
            <Says pair={pair} />
            {pair.own ? (
              <Link to={`/archives/${id}/beside/${pair.id}`}>并排比对</Link>
            ) : (
              <span className="quiet">由 {pair.centre} 保管，请与该机构联系核对</span>
            )}
          </li>
        ))}
        {parts.map((pair) => (
          <li key={pair.id} className="archive__pair">
            <Says pair={pair} />
            {pair.own && <Link to={`/archives/${pair.id}`}>打开</Link>}
            {pair.own && <Link to={`/archives/${id}/beside/${pair.id}`}>再次比对</Link>}
          </li>
        ))}
      </ul>
    </Section>
  )
}

const Says = ({ pair }: { pair: Pair }) => (
  <span>
    {pair.says}：{pair.name} · {pair.archiveNo}
  </span>
)
