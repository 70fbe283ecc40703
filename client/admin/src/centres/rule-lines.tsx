import type { RouteOutput } from '@shared/contract/route'
import type { listTables } from '@shared/contract/staff-centres'
import { WideTable } from '../kit/wide-table'
import './centres.css'

type Line = RouteOutput<typeof listTables>['versions'][number]['lines'][number]

interface RuleLinesProps {
  label: string
  lines: readonly (Line & { from?: string })[]
  /** Keys that are otherwise than in the version before. */
  changed?: readonly string[]
}

/** What a place lays down, row by row, each with the sentence it stands on. */
export function RuleLines({ label, lines, changed = [] }: RuleLinesProps) {
  return (
    <WideTable label={label} className="rule-lines">
      <thead>
        <tr>
          <th scope="col">项目</th>
          <th scope="col">规定</th>
          <th scope="col">依据</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, label: title, says, source, from }) => (
          <tr key={key}>
            <th scope="row">{title}</th>
            <td>
              {says}
              {changed.includes(key) && <small>与上一版不同</small>}
            </td>
            <td>
              {source.ours ? '暂定，没有文件依据' : source.document}
              <small>{source.sentence}</small>
              {from && <small>{from}</small>}
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  )
}
