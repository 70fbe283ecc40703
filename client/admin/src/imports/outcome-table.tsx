import type { readImportRows } from '@shared/contract/imports'
import type { RouteOutput } from '@shared/contract/route'
import { WideTable } from '../kit/wide-table'

type Row = Pick<RouteOutput<typeof readImportRows>['rows'][number], 'row' | 'lines'>

/** A line a problem: row, column, reason, remedy. */
export function OutcomeTable({ rows, label }: { rows: readonly Row[]; label: string }) {
  if (rows.length === 0) return null
  return (
    <WideTable label={label}>
      <thead>
        <tr>
          <th scope="col">行号</th>
          <th scope="col">列</th>
          <th scope="col">原因</th>
          <th scope="col">改正办法</th>
        </tr>
      </thead>
      <tbody>
        {rows.flatMap(({ row, lines }) =>
          lines.map(({ column, reason, remedy }) => (
            <tr key={`${row} ${column} ${reason}`}>
              <th scope="row">{row}</th>
              <td>{column}</td>
              <td>{reason}</td>
              <td>{remedy}</td>
            </tr>
          )),
        )}
      </tbody>
    </WideTable>
  )
}
