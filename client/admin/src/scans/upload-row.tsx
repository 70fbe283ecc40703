import { Button } from 'antd'
import { ProblemNotice } from '../kit/problem-notice'
import { saySize } from '../kit/say-size'
import type { Upload } from './use-uploads'

interface UploadRowProps {
  upload: Upload
  onAgain: () => void
  onDrop: () => void
}

/** How far a file is, or why it stopped. */
export function UploadRow({ upload, onAgain, onDrop }: UploadRowProps) {
  const { name, file, state, progress, problem } = upload
  return (
    <div className="scans__upload">
      <strong>{name}</strong>
      {state === 'sending' && (
        <progress aria-label={`${name} 上传进度`} max={file.size} value={progress.sent} />
      )}
      <span className="quiet">{sayProgress(upload)}</span>
      <ProblemNotice problem={problem} title="没有传完" canRepeat={false}>
        <p>已传的部分保留，继续时只传剩下的。</p>
      </ProblemNotice>
      {state === 'stopped' && (
        <div className="archive__moves">
          <Button type="primary" aria-label={`继续上传 ${name}`} onClick={onAgain}>
            继续上传
          </Button>
          <Button aria-label={`先不传 ${name}`} onClick={onDrop}>
            先不传
          </Button>
        </div>
      )}
    </div>
  )
}

function sayProgress({ state, file, progress, wasHere }: Upload): string {
  const far = `${saySize(progress.sent)} / ${saySize(file.size)}`
  if (state === 'queued') return '等待上传'
  if (state === 'done') return wasHere ? '这个文件先前已经传过，没有重复上传' : '已传完'
  if (state === 'stopped') return `已传 ${far}`
  return progress.isWaiting ? `没有传到，正在重传，${far}` : `正在上传，${far}`
}
