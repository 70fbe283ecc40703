import type { Saved } from './save-text'

/** Saves a text as a file of the browser's downloads. */
export async function saveText(fileName: string, text: string): Promise<Saved> {
  try {
    const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
    const link = document.createElement('a')
    link.href = address
    link.download = fileName
    link.click()
    // the browser reads the address after this turn; a minute is ample
    setTimeout(() => URL.revokeObjectURL(address), 60_000)
    return 'file'
  } catch {
    return 'nowhere'
  }
}
