import { Button } from 'antd'
import { useState } from 'react'
import { type Chosen, wrongWith } from './chosen'
import { ChosenRow } from './chosen-row'

interface ChosenFormProps {
  chosen: readonly Chosen[]
  onChange: (chosen: readonly Chosen[]) => void
  onBegin: () => void
}

/** The files that were chosen, before they are sent. What cannot be sent is said at the file; the others wait for it. */
export function ChosenForm({ chosen, onChange, onBegin }: ChosenFormProps) {
  const [isChecked, setChecked] = useState(false)
  const submit = (): void => {
    const wrong = chosen.findIndex((one) => wrongWith(one) !== null)
    setChecked(wrong !== -1)
    if (wrong === -1) onBegin()
    else document.getElementById(`first-page-${wrong}`)?.focus()
  }
  return (
    <form
      className="scans__form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <ul className="scans__list">
        {chosen.map((one, at) => (
          <li key={`${one.name} ${one.file.size} ${one.file.lastModified}`}>
            <ChosenRow
              at={at}
              chosen={one}
              error={isChecked ? (wrongWith(one) ?? undefined) : undefined}
              onFirstPage={(firstPage) => onChange(chosen.with(at, { ...one, firstPage }))}
              onDrop={() => onChange(chosen.toSpliced(at, 1))}
            />
          </li>
        ))}
      </ul>
      <div>
        <Button type="primary" htmlType="submit">
          开始上传 {chosen.length} 个文件
        </Button>
      </div>
    </form>
  )
}
