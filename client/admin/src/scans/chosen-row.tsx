import { Button } from 'antd'
import { saySize } from '../kit/say-size'
import { TextField } from '../kit/text-field'
import type { Chosen } from './chosen'

interface ChosenRowProps {
  at: number
  chosen: Chosen
  error: string | undefined
  onFirstPage: (page: string) => void
  onDrop: () => void
}

/** One file before it is sent. */
export function ChosenRow({ at, chosen, error, onFirstPage, onDrop }: ChosenRowProps) {
  const { name, file, firstPage } = chosen
  return (
    <div className="scans__row">
      <div className="scans__name">
        {name}
        <div className="quiet">{saySize(file.size)}</div>
      </div>
      <TextField
        id={`first-page-${at}`}
        label="第一页是材料的第几页"
        inputMode="numeric"
        maxLength={4}
        value={firstPage}
        error={error}
        onChange={onFirstPage}
      />
      <Button size="small" aria-label={`不传 ${name}`} onClick={onDrop}>
        不传
      </Button>
    </div>
  )
}
