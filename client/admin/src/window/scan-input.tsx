import type { ApiProblem } from '@common/api-problem'
import { scanAtWindow } from '@shared/contract/window'
import { useState } from 'react'
import { described, Field } from '../kit/field'
import { announce } from '../lib/announce'
import { commandKeys, isUnsettled } from '../lib/command-keys'
import { sendFile } from '../lib/send-file'
import { problemOf } from '../problem/problem-of'

/** A paper that was taken in. */
export interface Scan {
  id: string
  name: string
}

interface ScanInputProps {
  id: string
  label: string
  hint?: string | undefined
  error?: string | undefined
  onScanned: (scan: Scan) => void
}

/** Takes in one paper: a photo or PDF of the scanner, sent at once. */
export function ScanInput({ id, label, hint, error, onScanned }: ScanInputProps) {
  const [isSending, setSending] = useState(false)
  const [taken, setTaken] = useState('')
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const send = async (file: File): Promise<void> => {
    const about = `${scanAtWindow.name} ${id}`
    setSending(true)
    setProblem(null)
    try {
      const key = commandKeys.keyFor(about, `${file.name} ${file.size} ${file.lastModified}`)
      const scan = await sendFile(scanAtWindow, file, key)
      commandKeys.settle(about)
      setTaken(scan.name)
      announce(`已收到 ${scan.name}。`)
      onScanned({ id: scan.id, name: scan.name })
    } catch (failure) {
      if (!isUnsettled(failure)) commandKeys.settle(about)
      setProblem(problemOf(failure))
    } finally {
      setSending(false)
    }
  }
  const said = problem?.message ?? error
  const state = isSending ? '正在上传…' : taken && `已收到：${taken}`
  return (
    <Field id={id} label={label} hint={state || hint} error={said}>
      <input
        id={id}
        type="file"
        accept={scanAtWindow.upload?.types.join(',')}
        disabled={isSending}
        {...described(id, state || hint, said)}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) void send(file)
          target.value = ''
        }}
      />
    </Field>
  )
}
