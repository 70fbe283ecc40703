import { type ImportView, mapImport } from '@shared/contract/imports'
import { IMPORT_KINDS } from '@shared/domain/imports/kinds'
import { type LedgerColumn, NOT_IMPORTED } from '@shared/domain/ledger/columns'
import { Button } from 'antd'
import { useState } from 'react'
import { ProblemNotice } from '../kit/problem-notice'
import { Section } from '../kit/section'
import { useCommand } from '../lib/use-command'
import { MappingTable } from './mapping-table'
import { mustSign } from './sign-part'
import { useShowImport, useStep } from './use-import'

/** Why the columns are not ready to run, or null. */
function missing(columns: readonly LedgerColumn[], mapping: readonly (string | null)[]): string | null {
  const undecided = mapping.filter((code) => code === null).length
  if (undecided > 0) return `还有 ${undecided} 列没有选择，请选对应的项目，或选“不导入”。`
  const lacking = columns.filter(({ code, required }) => required && !mapping.includes(code))
  return lacking.length > 0 ? `必须有一列对应：${lacking.map(({ title }) => title).join('、')}。` : null
}

/** Which column of the file is which: proposed by the titles, corrected here, with the first rows beside it. */
export function MappingPart({ view }: { view: ImportView }) {
  const stored = view.columns.map(({ code }) => code)
  const [mapping, setMapping] = useState(stored)
  const map = useCommand(mapImport, { id: view.id })
  const { step, isSending, problem } = useStep(view)
  const show = useShowImport(view.id)
  const { columns, needs } = IMPORT_KINDS[view.kind]
  const why = missing(columns, mapping) ?? (mustSign(view) ? '先登记双方签字，再开始登记档案。' : null)
  const isChanged = mapping.some((code, at) => code !== stored[at])
  const start = async (): Promise<void> => {
    if (!isChanged) return step('start')
    const mapped = await map.send({ version: view.version, mapping })
    if (!mapped) return
    show(mapped)
    await step('start', mapped.version)
  }
  return (
    <Section title="核对各列">
      <p className="quiet">已按列名自动对应，请对照前几行核对。{needs}</p>
      <ProblemNotice problem={map.problem ?? problem} />
      <MappingTable
        masked
        choices={columns}
        columns={view.columns}
        mapping={mapping}
        onChange={(at, code) => setMapping(mapping.with(at, code))}
      />
      {why && (
        <p className="field__error" id="mapping-why">
          {why}
        </p>
      )}
      <div className="deeds">
        <Button
          type="primary"
          disabled={why !== null}
          aria-describedby={why ? 'mapping-why' : undefined}
          loading={map.isSending || isSending}
          onClick={() => void start()}
        >
          开始导入 {view.total.toLocaleString()} 行
        </Button>
        <Button onClick={() => setMapping(mapping.map((code) => code ?? NOT_IMPORTED))}>其余都不导入</Button>
        <Button onClick={() => void step('discard')}>放弃这次导入</Button>
      </div>
    </Section>
  )
}
