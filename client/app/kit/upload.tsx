import type { UploadState } from '../lib/use-upload'
import { Button } from './button'
import { Box } from './native/box'

export interface UploadProps {
  id: string
  label: string
  hint?: string
  error?: string
  state: UploadState
  /** the platform has a second way, for PDFs */
  withDocuments: boolean
  /** a table is handed in, no paper */
  isTable?: boolean
  onPick: (what: 'picture' | 'document' | 'table') => unknown
  onRetry: () => unknown
  onRemove: () => void
}

const says = (state: UploadState): string => {
  if (state.kind === 'sending') return `正在上传“${state.name}”，已完成 ${state.percent}%`
  if (state.kind === 'failed') return state.text
  return state.kind === 'done' ? `已上传：${state.name}` : ''
}

/** One file to hand in: choose, see how far it is, try again, take it out. What happens is also spoken. */
export function Upload(props: UploadProps) {
  const { id, label, hint, error, state, withDocuments, isTable, onPick, onRetry, onRemove } = props
  const isFree = state.kind === 'none' || state.kind === 'failed'
  return (
    <Box id={id} className={`k-field${error ? ' k-field--wrong' : ''}`} role="group" label={label} focusable>
      <Box className="k-field__label">{label}</Box>
      <Box className="k-field__hint">{`${hint ?? ''}${isTable ? 'XLSX 或 CSV，最大 20' : 'JPG、PNG 或 PDF，最大 10'}\u00a0MB。`}</Box>
      {error && <Box className="k-field__error">{error}</Box>}
      <Box
        role="status"
        live="polite"
        className={state.kind === 'failed' ? 'k-field__error' : 'k-field__hint'}
      >
        {says(state)}
      </Box>
      {state.kind === 'failed' && <Button onPress={onRetry}>重新上传</Button>}
      {isFree && (
        <Button kind="secondary" onPress={() => onPick(isTable ? 'table' : 'picture')}>
          {isTable ? '选择清单文件' : withDocuments ? '拍照或选照片' : '选择照片或文件'}
        </Button>
      )}
      {isFree && withDocuments && (
        <Button kind="secondary" onPress={() => onPick('document')}>
          从聊天记录选 PDF
        </Button>
      )}
      {state.kind === 'done' && (
        <Button kind="quiet" onPress={onRemove}>
          删除，重新选择
        </Button>
      )}
    </Box>
  )
}
