import { useDeferredValue, useState } from 'react'
import { Section } from '../kit/section'
import { TextField } from '../kit/text-field'
import { ClassTable } from './class-table'
import { CorrectDialog } from './correct-dialog'
import { linesWith } from './lines-with'
import type { FiledLine, MaterialFile } from './use-materials'

/** A file of more papers than this is looked through by words. */
const MANY = 40

/** The catalogue, class by class in the order of the table. There is nothing to drag: the order is the table's. */
export function CataloguePart({ file }: { file: MaterialFile }) {
  const [wrong, setWrong] = useState<FiledLine | null>(null)
  const [words, setWords] = useState('')
  const asked = useDeferredValue(words)
  const filled = file.classes.filter(({ lines }) => lines.length > 0)
  const found = filled.flatMap((one) => {
    const lines = linesWith(one.lines, asked)
    return lines.length > 0 ? [{ ...one, shown: lines }] : []
  })
  const papers = filled.reduce((sum, { lines }) => sum + lines.length, 0)
  const empty = file.classes.filter(({ lines }) => lines.length === 0)
  return (
    <Section title="材料目录">
      <p className="quiet">
        次序按《干部人事档案材料十大类排列表》（{file.table}{' '}
        版）自动排定，归档或更正后类号和页码随之重排，不能手工拖动。位置不对的，是种类或形成时间登记有误，请提出更正。
      </p>
      {filled.length === 0 && <p>还没有归档的材料。</p>}
      {papers > MANY && (
        <div className="materials__find">
          <TextField
            id="catalogue-words"
            label={`在 ${papers} 份材料中查找`}
            hint="类号、材料名称、种类或形成时间，例如 4-1、聘任、2019"
            required={false}
            value={words}
            onChange={setWords}
          />
        </div>
      )}
      <p role="status" className={asked.trim() ? 'quiet' : 'visually-hidden'}>
        {asked.trim() && sayFound(found.reduce((sum, { shown }) => sum + shown.length, 0))}
      </p>
      {found.map((one) => (
        <ClassTable
          key={`${one.category} ${asked}`}
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

const sayFound = (count: number): string =>
  count > 0 ? `找到 ${count} 份。` : '没有找到。请换一个词，或者清空查找。'
