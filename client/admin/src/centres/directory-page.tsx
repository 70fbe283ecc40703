import { importDirectory, readDirectoryTemplate } from '@shared/contract/directory'
import { DIRECTORY_COLUMNS, DIRECTORY_RULES } from '@shared/domain/centres/directory/columns'
import { Button } from 'antd'
import { useRef } from 'react'
import { Link } from 'react-router-dom'
import { ProblemNotice } from '../kit/problem-notice'
import { Section } from '../kit/section'
import { usePage } from '../lib/use-page'
import { DirectoryReportPart } from './directory-report'
import { useDirectory } from './use-directory'
import '../imports/imports.css'
import './centres.css'

/** Brings the official directory: looked at first, row by row, then entered. */
export function DirectoryPage() {
  const heading = usePage('导入机构目录')
  const state = useDirectory()
  const { looked, isSending, problem } = state
  return (
    <div className="sheets">
      <div className="sheets__head">
        <Link to="/centres">返回机构</Link>
        <h1 ref={heading} tabIndex={-1}>
          导入机构目录
        </h1>
      </div>
      <ProblemNotice problem={problem} title="没有完成" canRepeat={false} />
      {looked ? (
        <DirectoryReportPart state={state} looked={looked} />
      ) : (
        <Section title="选择目录" aside={<a href={readDirectoryTemplate.path}>下载模板（机构目录）</a>}>
          <FileButton isSending={isSending} onFile={(file) => void state.bring(file)} />
        </Section>
      )}
    </div>
  )
}

function FileButton({ isSending, onFile }: { isSending: boolean; onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className="drop">
      <input
        ref={input}
        className="drop__input"
        type="file"
        accept={importDirectory.upload?.types.concat('.xlsx', '.csv').join(',')}
        aria-label="机构目录文件"
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) onFile(file)
          target.value = ''
        }}
      />
      <Button type="primary" loading={isSending} onClick={() => input.current?.click()}>
        选择机构目录
      </Button>
      <p className="quiet">
        流动人员人事档案管理服务机构目录的各列：{DIRECTORY_COLUMNS.map(({ title }) => title).join('、')}
        。XLSX，或 UTF-8、GB18030 的 CSV，最多 {DIRECTORY_RULES.maxRows.toLocaleString()}{' '}
        行。选择后先逐行核对，不会立即导入。
      </p>
    </div>
  )
}
