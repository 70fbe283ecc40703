import { useRef, useState } from 'react'
import { type PickedFile, pickDocument, pickPicture, pickTable } from '../platform/pick-file'
import { randomKey } from '../platform/random-key'
import { type SendFile, sendUpload } from './send-upload'
import { sentenceOf } from './sentence'

/** Where one upload stands. */
export type UploadState =
  | { kind: 'none' }
  | { kind: 'sending'; name: string; percent: number }
  | { kind: 'failed'; name: string; text: string }
  | { kind: 'done'; name: string }

const PICK = { picture: pickPicture, document: pickDocument, table: pickTable } as const

/** Names of the files of this visit, by id: a page that is come back to can name what it has. */
const names = new Map<string, string>()

const stateOf = (id: string): UploadState =>
  id ? { kind: 'done', name: names.get(id) ?? '已上传的材料' } : { kind: 'none' }

/**
 * One file of a form: chosen, sent with its progress, sent again after a failure, taken out. `value` is its id. `sendFile`: how whoever
 * has no account sends it.
 */
export function useUpload(value: string, onChange: (id: string) => void, sendFile: SendFile = sendUpload) {
  const [state, setState] = useState<UploadState>(() => stateOf(value))
  const chosen = useRef<{ file: PickedFile; key: string } | null>(null)

  const send = async (): Promise<void> => {
    if (!chosen.current) return
    const { file, key } = chosen.current
    const { name } = file
    setState({ kind: 'sending', name, percent: 0 })
    try {
      const made = await sendFile(file, key, (percent) => setState({ kind: 'sending', name, percent }))
      names.set(made.id, made.name)
      setState({ kind: 'done', name: made.name })
      onChange(made.id)
    } catch (error) {
      setState({ kind: 'failed', name, text: sentenceOf(error).text })
    }
  }

  const pick = async (what: keyof typeof PICK): Promise<void> => {
    const file = await PICK[what]()
    if (!file) return
    chosen.current = { file, key: randomKey() }
    await send()
  }

  const remove = (): void => {
    chosen.current = null
    setState({ kind: 'none' })
    onChange('')
  }

  return { state, pick, retry: send, remove }
}
