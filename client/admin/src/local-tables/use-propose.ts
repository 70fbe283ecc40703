import { proposeTable } from '@shared/contract/staff-centres'
import type { Place } from '@shared/domain/local/types'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { announce } from '../lib/announce'
import { useCommand } from '../lib/use-command'
import { emptyRow, type RowText, rowsOf, sentRows } from './draft'
import { TABLES, type Tables, tablesKey } from './use-tables'

/** The form of a region's next version, begun with what it lays down now. */
export function usePropose({ region, versions }: Tables) {
  const [head, setHead] = useState({ effectiveFrom: '', document: '', reason: '' })
  const [rows, setRows] = useState<RowText[]>(() => rowsOf(versions.find(({ inForce }) => inForce)))
  const client = useQueryClient()
  const command = useCommand(proposeTable)
  const submit = async (): Promise<void> => {
    const sent = sentRows(rows).map((row) => ({
      ...row,
      value: typeof row.value === 'object' ? ([...row.value] as Place[]) : row.value,
    }))
    const after = await command.send({ ...head, regionCode: region.code, rows: sent })
    if (!after) return
    void client.invalidateQueries({ queryKey: TABLES })
    client.setQueryData(tablesKey(region.code), after)
    announce('已录入，请同事确认。')
    window.scrollTo(0, 0)
  }
  return {
    ...{ head, rows, submit, problem: command.problem, isSending: command.isSending },
    tell: (some: Partial<typeof head>) => setHead((now) => ({ ...now, ...some })),
    add: (key: string) => setRows((now) => [...now, emptyRow(key, head.document)]),
    drop: (key: string) => setRows((now) => now.filter((row) => row.key !== key)),
    change: (key: string, some: Partial<RowText>) =>
      setRows((now) => now.map((row) => (row.key === key ? { ...row, ...some } : row))),
  }
}

export type ProposeState = ReturnType<typeof usePropose>
