import type { ScanView } from '@shared/contract/scans'
import { sayStep } from './say-scan'

const MINUTE = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'long',
  timeStyle: 'short',
})

/** Who did what with it, folded. */
export function StepsList({ scan: { steps } }: { scan: ScanView }) {
  return (
    <details className="materials__more">
      <summary>经过</summary>
      {steps.map(({ kind, at, by }) => (
        <p key={`${kind} ${at}`}>
          {by} · {MINUTE.format(new Date(at))} {sayStep(kind)}
        </p>
      ))}
    </details>
  )
}
