import type { ApiProblem } from '@common/api-problem'
import { importDirectory, lookAtDirectory } from '@shared/contract/directory'
import type { RouteOutput } from '@shared/contract/route'
import { NOT_IMPORTED } from '@shared/domain/ledger/columns'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { announce } from '../lib/announce'
import { commandKeys, isUnsettled } from '../lib/command-keys'
import { sendFile } from '../lib/send-file'
import { problemOf } from '../problem/problem-of'
import { CENTRES } from './use-centres'

export type DirectoryReport = RouteOutput<typeof importDirectory>
export type Standing = 'statutory' | 'later'

interface Looked {
  file: File
  standing: Standing
  report: DirectoryReport
  /** Whether the good rows have been entered. */
  isDone: boolean
}

type Mapping = readonly (string | null)[]

const ABOUT = importDirectory.name

const queryOf = (standing: Standing, mapping: Mapping | null) => ({
  standing,
  ...(mapping ? { columns: mapping.map((code) => code ?? NOT_IMPORTED).join(',') } : {}),
})

const mappingOf = ({ columns }: DirectoryReport): Mapping => columns.map(({ code }) => code)

/** One directory: looked at again whenever its columns or standing are told otherwise, then entered. */
export function useDirectory() {
  const [looked, setLooked] = useState<Looked | null>(null)
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const client = useQueryClient()
  const send = async (deed: () => Promise<void>): Promise<void> => {
    setSending(true)
    setProblem(null)
    try {
      await deed()
    } catch (failure) {
      if (!isUnsettled(failure)) commandKeys.settle(ABOUT)
      setProblem(problemOf(failure))
    } finally {
      setSending(false)
    }
  }
  const look = (file: File, standing: Standing, mapping: Mapping | null) =>
    send(async () => {
      const report = await sendFile(lookAtDirectory, file, crypto.randomUUID(), queryOf(standing, mapping))
      setLooked({ file, standing, report, isDone: false })
      announce(`可导入 ${report.entered} 行，不能导入 ${report.bad} 行。`)
    })
  const enter = ({ file, standing, report }: Looked) =>
    send(async () => {
      const query = queryOf(standing, mappingOf(report))
      const { name, size, lastModified } = file
      const key = commandKeys.keyFor(ABOUT, { name, size, lastModified, ...query })
      const after = await sendFile(importDirectory, file, key, query)
      commandKeys.settle(ABOUT)
      setLooked({ file, standing, report: after, isDone: true })
      void client.invalidateQueries({ queryKey: CENTRES })
      announce(`已导入 ${after.entered} 个机构。`)
    })
  return {
    ...{ looked, isSending, problem },
    bring: (file: File) => look(file, looked?.standing ?? 'later', null),
    map: (at: number, code: string | null) =>
      looked && look(looked.file, looked.standing, mappingOf(looked.report).with(at, code)),
    choose: (standing: Standing) => looked && look(looked.file, standing, mappingOf(looked.report)),
    enter: () => looked && enter(looked),
    again: () => setLooked(null),
  }
}

export type DirectoryState = ReturnType<typeof useDirectory>
