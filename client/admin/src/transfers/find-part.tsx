import { Button, type InputRef } from 'antd'
import { useRef, useState } from 'react'
import { GraduateTable } from '../graduates/graduate-table'
import { Notice } from '../kit/notice'
import { ProblemNotice } from '../kit/problem-notice'
import { TextField } from '../kit/text-field'
import { announce } from '../lib/announce'
import { fieldErrors } from '../lib/field-errors'
import { useKeys } from '../lib/use-keys'
import { problemOf } from '../problem/problem-of'
import { DeskRows } from './desk-rows'
import { HandlePart } from './handle-part'
import { useFind } from './use-desk'

/** One box for what is scanned or typed off a label; what it leads to is handled right here. */
export function FindPart() {
  const find = useFind()
  const [no, setNo] = useState('')
  const box = useRef<InputRef>(null)
  useKeys({ '/': () => box.current?.focus() })
  const problem = find.error ? problemOf(find.error) : null
  const { cases = [], listed = [], says } = find.data ?? {}
  const [only] = cases
  const look = async (): Promise<void> => {
    const { cases: found, listed: rows, says: none } = await find.mutateAsync(no)
    announce(none ?? `找到 ${found.length + rows.length} 件。`)
    box.current?.select()
  }
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: the search element is not known to all browsers in use. */}
      <form
        role="search"
        className="package-search"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void look().catch(() => undefined)
        }}
      >
        <TextField
          id="no"
          label="包裹到了：扫描或输入编号"
          hint="机要号、邮件号，或标签上的调档函编号。按 / 回到这里，Enter 查找。"
          value={no}
          maxLength={60}
          inputRef={box}
          error={fieldErrors(problem).no}
          onChange={setNo}
        />
        {/* Never shown as loading: such a button swallows the Enter of a next question. */}
        <Button type="primary" htmlType="submit">
          查找
        </Button>
      </form>
      {problem && problem.fields.length === 0 && <ProblemNotice problem={problem} title="没有查找" />}
      {says && (
        <Notice kind="alert" title="没有找到办件">
          <p>{says}</p>
        </Notice>
      )}
      {cases.length === 1 && only && <HandlePart key={only.id} id={only.id} no={find.variables ?? ''} />}
      {listed.length > 0 && (
        <div className="desk-rows package-listed">
          <p className="quiet">
            学校的转递清单上，这个包裹里有 {listed.length} 份毕业生档案。逐份核对封装，登记到档。
          </p>
          <GraduateTable rows={listed} onDone={() => void find.mutateAsync(find.variables ?? '')} />
        </div>
      )}
      {cases.length > 1 && <DeskRows label="同一编号的办件" rows={cases} />}
    </>
  )
}
