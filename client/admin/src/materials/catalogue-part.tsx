import { Button } from 'antd'
import { useState } from 'react'
import { Section } from '../kit/section'
import { WideTable } from '../kit/wide-table'
import { CorrectDialog } from './correct-dialog'
import { PaperCell } from './paper-cell'
import { sayDate, sayPages } from './say-materials'
import type { FiledLine, MaterialFile, MaterialLine } from './use-materials'

type MaterialClass = MaterialFile['classes'][number]

const ORDERS = { time: '按形成时间排列', system: '按办理程序排列' } as const

/** The catalogue, class by class in the order of the table. There is nothing to drag: the order is the table's. */
export function CataloguePart({ file }: { file: MaterialFile }) {
  const [wrong, setWrong] = useState<FiledLine | null>(null)
  const filled = file.classes.filter(({ lines }) => lines.length > 0)
  const empty = file.classes.filter(({ lines }) => lines.length === 0)
  return (
    <Section title="材料目录">
      <p className="quiet">
        次序按《干部人事档案材料十大类排列表》（{file.table}{' '}
        版）自动排定，归档或更正后类号和页码随之重排，不能手工拖动。位置不对的，是种类或形成时间登记有误，请提出更正。
      </p>
      {filled.length === 0 && <p>还没有归档的材料。</p>}
      {filled.map((one) => (
        <ClassTable
          key={one.category}
          of={one}
          onWrong={file.can.includes('propose-correction') ? setWrong : null}
        />
      ))}
      {filled.length > 0 && empty.length > 0 && (
        <p className="quiet materials__empty">
          没有材料的类别：{empty.map(({ category, title }) => `${category} ${title}`).join('、')}
        </p>
      )}
      {wrong && <CorrectDialog key={wrong.id} file={file} line={wrong} onClose={() => setWrong(null)} />}
    </Section>
  )
}

function ClassTable({ of, onWrong }: { of: MaterialClass; onWrong: ((line: FiledLine) => void) | null }) {
  const { category, title, lines, pages, order } = of
  return (
    <>
      <h3>
        第 {category} 类 {title}
        <span className="materials__count">
          {lines.length} 份，{pages} 页，{ORDERS[order]}
        </span>
      </h3>
      <WideTable label={`第 ${category} 类 ${title}`} className="materials__table">
        <thead>
          <tr>
            {['类号', '材料名称', '形成时间', '份数', '页次', '备注'].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            {onWrong && (
              <th scope="col">
                <span className="visually-hidden">操作</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <LineRow key={line.id} line={line} onWrong={onWrong} />
          ))}
        </tbody>
      </WideTable>
    </>
  )
}

function LineRow({ line, onWrong }: { line: MaterialLine; onWrong: ((line: FiledLine) => void) | null }) {
  if (line.kind === 'stub')
    return (
      <tr>
        <th scope="row">{line.classNumber}</th>
        <td colSpan={onWrong ? 6 : 5}>
          涉密材料存根，{line.pages} 页，纸质材料另行保管
          <div className="quiet">
            {line.who} · {line.when}
          </div>
        </td>
      </tr>
    )
  const { paper } = line
  return (
    <tr>
      <th scope="row">{line.classNumber}</th>
      <td>
        <PaperCell line={line} />
      </td>
      <td>{sayDate(paper.formedOn)}</td>
      <td>{paper.copies}</td>
      <td>{sayPages(line.pages)}</td>
      <td>{[paper.copy ? '复印件' : '', paper.remark ?? ''].filter(Boolean).join('，')}</td>
      {onWrong && (
        <td>
          {line.waits ? (
            <span className="quiet">更正待复核</span>
          ) : (
            <Button
              type="link"
              size="small"
              aria-label={`更正《${paper.title}》的登记`}
              onClick={() => onWrong(line)}
            >
              更正
            </Button>
          )}
        </td>
      )}
    </tr>
  )
}
