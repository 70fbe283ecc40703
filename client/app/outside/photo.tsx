import type { Question } from '@shared/domain/items/types'
import { Upload } from '../kit/upload'
import type { SendFile } from '../lib/send-upload'
import { useUpload } from '../lib/use-upload'
import { canPickDocument } from '../platform/pick-file'

interface PhotoProps {
  question: Question
  input: { id: string; value: string; error?: string; onChange: (value: string) => void }
  /** how whoever has no account sends it */
  send: SendFile
}

/** A photograph or PDF that a unit without an account hands in with what it says. */
export function Photo({
  question: { label, hint },
  input: { id, value, error, onChange },
  send,
}: PhotoProps) {
  const { state, pick, retry, remove } = useUpload(value, onChange, send)
  return (
    <Upload
      {...{ id, label, hint, error, state }}
      withDocuments={canPickDocument}
      onPick={pick}
      onRetry={retry}
      onRemove={remove}
    />
  )
}
