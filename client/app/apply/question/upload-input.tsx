import type { Question } from '@shared/domain/items/types'
import { Upload } from '../../kit/upload'
import { useUpload } from '../../lib/use-upload'
import { canPickDocument } from '../../platform/pick-file'

interface UploadInputProps {
  question: Question
  input: { id: string; value: string; error?: string; onChange: (value: string) => void }
}

/** A question answered by a file. */
export function UploadInput({ question, input }: UploadInputProps) {
  const { state, pick, retry, remove } = useUpload(input.value, input.onChange)
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
