import { askFile } from './ask-file'

const NAME = /filename\*=UTF-8''([^;]+)/

/** Asks for a file and saves it under its own name. Throws ApiProblem for a refusal. */
export async function saveAnswer(path: string, body: object, unnamed: string): Promise<void> {
  const answer = await askFile(path, body)
  const name = NAME.exec(answer.headers.get('content-disposition') ?? '')?.[1]
  save(await answer.blob(), name ? decodeURIComponent(name) : unnamed)
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  // The browser has taken hold of it by the next turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 0)
}
