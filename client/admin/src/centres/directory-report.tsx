import { DIRECTORY_COLUMNS } from '@shared/domain/centres/directory/columns'
import { NOT_IMPORTED } from '@shared/domain/ledger/columns'
import { Button, Radio } from 'antd'
import { Link } from 'react-router-dom'
import { MappingTable } from '../imports/mapping-table'
import { OutcomeTable } from '../imports/outcome-table'
import { Notice } from '../kit/notice'
import { Section } from '../kit/section'
import type { DirectoryReport, DirectoryState, Standing } from './use-directory'

interface PartProps {
  state: DirectoryState
  looked: NonNullable<DirectoryState['looked']>
}

const STANDINGS: readonly { value: Standing; label: string }[] = [
  { value: 'later', label: '先不登记资格，导入后逐个填写（没有资格的不出现在公众目录里）' },
  { value: 'statutory', label: '都是县级以上公共就业和人才服务机构（街道、乡镇机构除外）' },
]

/** What would become of the rows, or has become of them; the columns can be told otherwise until it is done. */
export function DirectoryReportPart({ state, looked }: PartProps) {
  const { report, isDone } = looked
  return (
    <>
      <Counts report={report} isDone={isDone} />
      {isDone ? (
        <div className="deeds">
          <Link to="/centres">看机构</Link>
          <Button onClick={state.again}>再导入一份</Button>
        </div>
      ) : (
        <Settings state={state} looked={looked} />
      )}
      {report.rows.length > 0 && (
        <Section title={`不能导入的行（${report.bad.toLocaleString()}）`}>
          <p className="quiet">改正后把目录重新导入即可，已登记的不会重复。</p>
          <OutcomeTable rows={report.rows} label="不能导入的行" />
          {report.rows.length < report.bad && <p className="quiet">只列出前 {report.rows.length} 行。</p>}
        </Section>
      )}
    </>
  )
}

function Counts({ report, isDone }: { report: DirectoryReport; isDone: boolean }) {
  const counts = [
    ['数据行', report.total],
    [isDone ? '已导入' : '可以导入', report.entered],
    ['已登记过', report.known],
    ['不能导入', report.bad],
  ] as const
  return (
    <Section title={report.name}>
      <dl className="pairs">
        {counts.map(([label, count]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{count.toLocaleString()}</dd>
          </div>
        ))}
      </dl>
      {isDone && report.entered > 0 && <p>印章文字先取机构全称，服务时间还没有填写，请打开机构逐个核对。</p>}
    </Section>
  )
}

function Settings({ state, looked: { report, standing } }: PartProps) {
  const { missing, entered } = report
  return (
    <Section title="核对各列">
      {missing.length > 0 && (
        <Notice kind="quiet" title={`还缺：${missing.join('、')}`}>
          <p>请在下面指定它是哪一列；表里没有的，补上后重新选择文件。</p>
        </Notice>
      )}
      <MappingTable
        columns={report.columns}
        choices={DIRECTORY_COLUMNS}
        mapping={report.columns.map(({ code }) => code ?? NOT_IMPORTED)}
        onChange={(at, code) => void state.map(at, code)}
      />
      <fieldset className="field-group">
        <legend>保管档案的资格</legend>
        <Radio.Group
          className="directory__standings"
          options={[...STANDINGS]}
          value={standing}
          onChange={({ target }) => void state.choose(target.value as Standing)}
        />
      </fieldset>
      <div className="deeds">
        <Button
          type="primary"
          disabled={missing.length > 0 || entered === 0}
          loading={state.isSending}
          onClick={() => void state.enter()}
        >
          导入 {entered.toLocaleString()} 个机构
        </Button>
        <Button onClick={state.again}>换一个文件</Button>
      </div>
      {missing.length === 0 && entered === 0 && <p className="quiet">没有可以导入的新机构。</p>}
    </Section>
  )
}
