import { ApiProblem } from '@common/api-problem'
import { useState } from 'react'
import type { ProblemProps } from '../../kit/problem'
import { keepDevice } from '../../lib/device'
import { sentenceOf } from '../../lib/sentence'
import { signedInNow } from '../../lib/session'
import { type Challenge, forgetChallenge, keepChallenge, keptChallenge } from './kept-challenge'
import type { TakeAnswer } from './take-answer'

/** How far a sign-in is: the choice of a way, or what is still missing. */
export function useSignIn(onSignedIn: () => void) {
  const [challenge, setChallenge] = useState<Challenge | null>(keptChallenge)
  const [notice, setNotice] = useState<ProblemProps | null>(null)
  const [again, setAgain] = useState(false)

  const startOver = (why: ProblemProps | null = null) => {
    forgetChallenge()
    setNotice(why)
    setAgain(true)
    setChallenge(null)
  }

  /** Takes any answer of signing in a step further. Throws what the step itself has to show. */
  const take: TakeAnswer = async (asked) => {
    try {
      const answer = await asked
      if (answer.kind === 'challenge') return setChallenge(keepChallenge(answer.challenge))
      forgetChallenge()
      keepDevice(answer.device)
      signedInNow(answer.tokens)
      onSignedIn()
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.key !== 'sign-in.challenge-expired') throw error
      startOver(sentenceOf(error))
    }
  }

  return { challenge, notice, again, take, startOver: () => startOver() }
}
