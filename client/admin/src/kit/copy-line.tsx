import { Button, Input } from 'antd'
import { useState } from 'react'
import { announce } from '../lib/announce'
import { Field } from './field'

interface CopyLineProps {
  id: string
  label: string
  /** As it is copied. */
  value: string
}

/** A text to take elsewhere: it can be marked by hand too, where copying is refused. */
export function CopyLine({ id, label, value }: CopyLineProps) {
  const [says, setSays] = useState('复制')
  const copy = async (): Promise<void> => {
    const done = await navigator.clipboard.writeText(value).then(
      () => true,
      () => false,
    )
    setSays(done ? '已复制' : '请手动复制')
    announce(done ? `${label}已复制。` : '浏览器不允许复制，请选中后手动复制。')
    if (!done) document.querySelector<HTMLInputElement>(`#${id}`)?.select()
  }
  return (
    <Field id={id} label={label} error={undefined}>
      <div className="copy-line">
        <Input id={id} readOnly value={value} onFocus={(event) => event.target.select()} />
        <Button onClick={() => void copy()}>{says}</Button>
      </div>
    </Field>
  )
}
