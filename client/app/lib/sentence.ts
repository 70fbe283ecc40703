import { ApiProblem } from '@common/api-problem'

/** What to show for whatever was thrown: its sentence, and the code to quote. */
export function sentenceOf(error: unknown): { text: string; code?: string } {
  if (error instanceof ApiProblem)
    return { text: error.message, ...(error.code === 'D0000' ? {} : { code: error.code }) }
  return { text: '页面出了问题，请返回后重试，已填写的内容会保留。' }
}

/** The fields of a refused form by name; empty when the problem is not about fields. */
export function fieldErrors(error: unknown): Record<string, string> {
  if (!(error instanceof ApiProblem)) return {}
  const named = error.fields.map(({ path, text }) => [path.replace(/^form\./, ''), text] as const)
  return Object.fromEntries(named)
}
