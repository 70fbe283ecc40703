import type { CSSProperties } from 'react'
import { Link } from 'react-router-dom'
import { WideTable } from '../kit/wide-table'
import { StandingTag } from './standing-tag'
import type { Placed } from './tree-order'

/** A line a node, indented as deep as it stands. */
export function CentreTree({ placed }: { placed: readonly Placed[] }) {
  return (
    <WideTable label="机构列表" className="tree">
      <thead>
        <tr>
          <th scope="col">名称</th>
          <th scope="col">层级</th>
          <th scope="col">资格</th>
          <th scope="col">电话</th>
        </tr>
      </thead>
      <tbody>
        {placed.map(({ node, depth }) => (
          <tr key={node.id}>
            <th scope="row" style={{ '--depth': depth } as CSSProperties}>
              <Link to={`/centres/${node.id}`}>{node.name}</Link>
            </th>
            <td>{node.levelName}</td>
            <td>
              <StandingTag tone={node.tone} />
            </td>
            <td>{node.phone || '—'}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  )
}
