import { type ScanView, stepScan } from '@shared/contract/scans'
import { RETURN_REASONS } from '@shared/domain/scans/table'
import { Button } from 'antd'
import { useState } from 'react'
import { useArchiveCommand } from '../archive/use-archive'
import { FormDialog } from '../kit/form-dialog'
import { saySize } from '../kit/say-size'
import { StateTag } from '../kit/state-tag'
import { PagesPart } from './pages-part'
import { sayPlace, sayState, TONES } from './say-scan'
import { StepsList } from './steps-list'

/** One file that was brought: where it stands, what to know of it, its pages. */
export function ScanItem({ scan }: { scan: ScanView }) {
  const { name, state, size, failure, flags, returned, can, done } = scan
  const [isOpen, setOpen] = useState(can.includes('accept'))
  const [isDiscarding, setDiscarding] = useState(false)
  return (
    <article className="scans__item" aria-label={name}>
      <div className="scans__row">
        <strong className="scans__name">{name}</strong>
        <StateTag tone={TONES[state]}>{sayState(scan)}</StateTag>
      </div>
      <div className="quiet">
        {sayPlace(scan)}，{saySize(size)}
      </div>
      {state === 'receiving' && can.includes('finish') && (
        <p>请上传的人再次选择同一个文件，从断开的地方继续。</p>
      )}
      {failure && <p>{failure}</p>}
      {flags.length > 0 && (
        <ul className="scans__flags" aria-label="请留意">
          {flags.map((flag) => (
            <li key={flag}>{flag}</li>
          ))}
        </ul>
      )}
      {returned.length > 0 && (
        <p>
          退回重扫：
          {returned.map(({ page, reason }) => `第 ${page} 页${RETURN_REASONS[reason]}`).join('；')}
        </p>
      )}
      <StepsList scan={scan} />
      <div className="archive__moves">
        {done > 0 && state !== 'discarded' && (
          <Button
            aria-expanded={isOpen}
            aria-label={`${isOpen ? '收起' : '显示'}各页：${name}`}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? '收起各页' : `显示各页（${done} 页）`}
          </Button>
        )}
        {can.includes('discard') && (
          <Button aria-label={`放弃 ${name}`} onClick={() => setDiscarding(true)}>
            放弃
          </Button>
        )}
      </div>
      {isOpen && done > 0 && state !== 'discarded' && <PagesPart scan={scan} />}
      {isDiscarding && <DiscardDialog scan={scan} onClose={() => setDiscarding(false)} />}
    </article>
  )
}

/** Asks once more: the pictures go, that they were here stays told. */
function DiscardDialog({ scan, onClose }: { scan: ScanView; onClose: () => void }) {
  const { archiveId, id, version, name } = scan
  const command = useArchiveCommand(stepScan, id, archiveId)
  const submit = async (): Promise<void> => {
    if (await command.run({ version, command: 'discard' }, `已放弃 ${name}。`)) onClose()
  }
  return (
    <FormDialog
      open
      title="放弃这份扫描件"
      okText="放弃"
      isDanger
      isSending={command.isSending}
      problem={command.problem}
      isReread={command.isReread}
      errors={{}}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p>《{name}》的图片会删除，上传和放弃的经过保留。纸质材料不受影响，可以重新扫描上传。</p>
    </FormDialog>
  )
}
