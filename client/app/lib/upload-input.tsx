import type { Question } from '@shared/domain/items/types'
import { Upload } from '../kit/upload'
import { canPickDocument } from '../platform/pick-file'
import type { SendFile } from './send-upload'
import { useUpload } from './use-upload'

interface UploadInputProps {
  question: Question
  input: { id: string; value: string; error?: string; onChange: (value: string) => void }
  /** How whoever has no account sends it; by default it is sent as the person who is signed in. */
  send?: SendFile
}

/** A question answered by a file. */
export function UploadInput({ question, input, send }: UploadInputProps) {
  const { state, pick, retry, remove } = useUpload(input.value, input.onChange, send)
  const { id, error } = input
  const { label, hint } = question
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
