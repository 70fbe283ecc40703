import type { ImportView } from '@shared/contract/imports'
import { NOT_IMPORTED } from '@shared/domain/ledger/columns'
import '../kit/field.css'
import '../kit/table.css'

interface MappingTableProps {
  columns: readonly Pick<ImportView['columns'][number], 'title' | 'samples'>[]
  mapping: readonly (string | null)[]
  /** What a column may be. */
  choices: readonly { code: string; title: string }[]
  /** Said of the first rows, where not all of them is shown. */
  masked?: boolean
  onChange: (at: number, code: string | null) => void
}

const SHOWN = 3

/** A line a column: its title, what stands in its first rows, and what it is. */
export function MappingTable({ columns, mapping, choices, masked, onChange }: MappingTableProps) {
  return (
    <div className="scroll-x">
      <table className="plain-table mapping">
        <thead>
          <tr>
            <th scope="col">表里的列名</th>
            <th scope="col">{masked ? '前几行（号码已遮掩）' : '前几行'}</th>
            <th scope="col">对应的项目</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ title, samples }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place
            <tr key={at}>
              <th scope="row">{title}</th>
              <td className="mapping__samples">{samples.slice(0, SHOWN).filter(Boolean).join('；')}</td>
              <td>
                <Choice
                  title={title}
                  value={mapping[at] ?? null}
                  taken={mapping}
                  choices={choices}
                  onChange={(code) => onChange(at, code)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface ChoiceProps {
  title: string
  value: string | null
  taken: readonly (string | null)[]
  choices: MappingTableProps['choices']
  onChange: (code: string | null) => void
}

function Choice({ title, value, taken, choices, onChange }: ChoiceProps) {
  return (
    <select
      className={value === null ? 'select select--open' : 'select'}
      aria-label={`“${title}”对应的项目`}
      aria-invalid={value === null}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value || null)}
    >
      <option value="">请选择</option>
      <option value={NOT_IMPORTED}>不导入</option>
      {choices.map((column) => (
        <option
          key={column.code}
          value={column.code}
          disabled={column.code !== value && taken.includes(column.code)}
        >
          {column.title}
        </option>
      ))}
    </select>
  )
}
