import type { PdfSource } from './open-pdf'

/** Fetches a PDF with the session and saves it under its name. False when it could not be fetched. */
export async function openPdf(source: PdfSource): Promise<boolean> {
  try {
    const answer = await fetch(source.url, { headers: source.headers, credentials: 'same-origin' })
    if (!answer.ok) return false
    const address = URL.createObjectURL(await answer.blob())
    const link = document.createElement('a')
    link.href = address
    link.download = source.fileName
    link.click()
    // the browser reads the address after this turn; a minute is ample
    setTimeout(() => URL.revokeObjectURL(address), 60_000)
    return true
  } catch {
    return false
  }
}
