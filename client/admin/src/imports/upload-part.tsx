import type { ApiProblem } from '@common/api-problem'
import { readLedgerTemplate } from '@shared/contract/imports'
import { IMPORT_RULES } from '@shared/domain/imports/rules'
import { Button, Progress } from 'antd'
import { useRef, useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { ProblemNotice } from '../kit/problem-notice'
import { Section } from '../kit/section'
import { announce } from '../lib/announce'
import { commandKeys } from '../lib/command-keys'
import { problemOf } from '../problem/problem-of'
import { sendLedger } from './send-ledger'

const ABOUT = 'bringLedger'

/** Sends one ledger and leads to its columns. */
function useUpload() {
  const [sent, setSent] = useState<number | null>(null)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const navigate = useNavigate()
  const upload = async (file: File): Promise<void> => {
    setProblem(null)
    setSent(0)
    const { name, size, lastModified } = file
    try {
      const { id } = await sendLedger(file, commandKeys.keyFor(ABOUT, { name, size, lastModified }), setSent)
      commandKeys.settle(ABOUT)
      announce('台账已上传，请核对各列')
      void navigate(`/imports/${id}`)
    } catch (error) {
      const found = problemOf(error)
      if (found.status > 0 && found.status < 500) commandKeys.settle(ABOUT)
      setProblem(found)
      setSent(null)
    }
  }
  return { upload, sent, problem }
}

/** Brings a ledger: chosen, or dropped here. Nothing of it is registered before its columns were looked at. */
export function UploadPart() {
  const { upload, sent, problem } = useUpload()
  const input = useRef<HTMLInputElement>(null)
  const take = (files: FileList | null): void => {
    const [file] = files ?? []
    if (file && sent === null) void upload(file)
  }
  return (
    <Section title="导入台账" aside={<a href={readLedgerTemplate.path}>下载模板（档案接收登记）</a>}>
      <ProblemNotice problem={problem} title="没有上传" canRepeat={false} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the one for everybody */}
      <div
        className="drop"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault()
          take(event.dataTransfer.files)
        }}
      >
        <input
          ref={input}
          className="drop__input"
          type="file"
          accept=".xlsx,.csv,.txt,.tsv"
          aria-label="台账文件"
          onChange={(event) => {
            take(event.target.files)
            event.target.value = ''
          }}
        />
        <Button type="primary" loading={sent !== null} onClick={() => input.current?.click()}>
          选择台账文件
        </Button>
        <p className="quiet">
          XLSX，或 UTF-8、GB18030 的 CSV，也可以拖到这里。一次最多 {IMPORT_RULES.maxRows.toLocaleString()}{' '}
          行、{IMPORT_RULES.maxBytes / 1024 / 1024} MB。上传后先核对各列，再开始导入。
        </p>
        {sent !== null && <Progress percent={sent} aria-label="上传进度" />}
      </div>
    </Section>
  )
}
