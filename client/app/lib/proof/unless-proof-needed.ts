import { ApiProblem } from '@common/api-problem'

/** Does a deed that needs a fresh proof; when the proof has run out meanwhile, it is asked for again instead of failing. */
export async function unlessProofNeeded(
  again: () => Promise<void>,
  deed: () => Promise<void>,
): Promise<void> {
  try {
    await deed()
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.key !== 'sign-in.proof-needed') throw error
    await again()
  }
}
