import { Button } from 'antd'
import { type Scan, ScanInput } from './scan-input'

/** As many as one filing may bring. */
const MOST = 10

interface ScansFieldProps {
  scans: readonly Scan[]
  error?: string | undefined
  onChange: (scans: Scan[]) => void
}

/** Papers the item does not ask for, scanned to go with the application. */
export function ScansField({ scans, error, onChange }: ScansFieldProps) {
  return (
    <fieldset className="field-group">
      <legend>随申请扫描的材料（可以没有）</legend>
      {scans.length > 0 && (
        <ul className="window-scans">
          {scans.map(({ id, name }) => (
            <li key={id}>
              {name}
              <Button
                size="small"
                type="text"
                aria-label={`不要 ${name}`}
                onClick={() => onChange(scans.filter((scan) => scan.id !== id))}
              >
                不要
              </Button>
            </li>
          ))}
        </ul>
      )}
      {scans.length < MOST && (
        <ScanInput
          id="scan"
          label="添加一份"
          hint="照片或 PDF。"
          error={error}
          onScanned={(scan) => onChange([...scans, scan])}
        />
      )}
    </fieldset>
  )
}
