import { useState } from 'react'
import { fieldErrors, sentenceOf } from './sentence'

type ShowErrors = (errors: Record<string, string>) => void

/** Runs what a button does: a refusal is shown, on its fields when it names them, and everything typed stays. */
export function useDeed() {
  const [problem, setProblem] = useState<{ text: string; code?: string } | null>(null)
  const run = async (deed: () => Promise<void>, showErrors?: ShowErrors): Promise<void> => {
    setProblem(null)
    try {
      await deed()
    } catch (error) {
      const fields = fieldErrors(error)
      if (showErrors && Object.keys(fields).length) showErrors(fields)
      else setProblem(sentenceOf(error))
    }
  }
  return { problem, run }
}
