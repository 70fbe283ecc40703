import type { ApiProblem } from '@common/api-problem'
import { readLedgerTemplate } from '@shared/contract/imports'
import { CHANGE_RULE, NO_OLD_SLIP } from '@shared/domain/graduates/change-deadline'
import { IMPORT_KINDS, type ImportKind, ownerOf } from '@shared/domain/imports/kinds'
import { IMPORT_RULES } from '@shared/domain/imports/rules'
import { Button, Progress } from 'antd'
import { useRef, useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { ProblemNotice } from '../kit/problem-notice'
import { Section } from '../kit/section'
import { TextField } from '../kit/text-field'
import { announce } from '../lib/announce'
import { commandKeys } from '../lib/command-keys'
import { fieldErrors } from '../lib/field-errors'
import { problemOf } from '../problem/problem-of'
import { type SentTable, sendLedger } from './send-ledger'

const ABOUT = 'bringLedger'

/** Sends one table and leads to its columns. */
function useUpload() {
  const [sent, setSent] = useState<number | null>(null)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const navigate = useNavigate()
  const upload = async (table: SentTable): Promise<void> => {
    setProblem(null)
    setSent(0)
    const { kind, school, file } = table
    const { name, size, lastModified } = file
    const about = { kind, school, name, size, lastModified }
    try {
      const { id } = await sendLedger(table, commandKeys.keyFor(ABOUT, about), setSent)
      commandKeys.settle(ABOUT)
      announce(`${IMPORT_KINDS[kind].title}已上传，请核对各列`)
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

/** Brings a table: chosen, or dropped here. Nothing of it is registered before its columns were looked at. */
export function UploadPart({ kind }: { kind: ImportKind }) {
  const { upload, sent, problem } = useUpload()
  const [school, setSchool] = useState('')
  const { title, template } = IMPORT_KINDS[kind]
  const owner = ownerOf(kind)
  const errors = fieldErrors(problem)
  const input = useRef<HTMLInputElement>(null)
  const take = (files: FileList | null): void => {
    const [file] = files ?? []
    if (file && sent === null) void upload({ kind, school: owner ? school.trim() : '', file })
  }
  return (
    <Section
      title={`导入${title}`}
      aside={<a href={`${readLedgerTemplate.path}?kind=${kind}`}>下载模板（{template}）</a>}
    >
      {!errors.school && <ProblemNotice problem={problem} title="没有上传" canRepeat={false} />}
      {kind === 'graduates' && (
        <p className="quiet">
          {CHANGE_RULE}
          {NO_OLD_SLIP}
        </p>
      )}
      {kind === 'handover' && (
        <p className="quiet">
          先与单位商定移交方案，双方对照实物逐份清点，把清点结果填进清单，再上传、打印、签字。
        </p>
      )}
      {owner && (
        <TextField
          id="school"
          label={owner.label}
          hint={owner.hint}
          value={school}
          maxLength={60}
          error={errors.school}
          onChange={setSchool}
        />
      )}
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
          aria-label={`${title}文件`}
          onChange={(event) => {
            take(event.target.files)
            event.target.value = ''
          }}
        />
        <Button type="primary" loading={sent !== null} onClick={() => input.current?.click()}>
          选择{title}文件
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
