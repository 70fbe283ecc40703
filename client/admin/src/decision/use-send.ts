import { useRef, useState } from 'react'
import type { DecisionBody } from './draft'
import { useDecide } from './use-decide'

/** Sends decisions one at a time and keeps what went wrong until it has been dealt with. */
export function useSend(id: string) {
  const decide = useDecide(id)
  const [problem, setProblem] = useState<Error | null>(null)
  // State would come too late for a double tap.
  const isBusy = useRef(false)
  const send = async (body: DecisionBody): Promise<void> => {
    if (isBusy.current) return
    isBusy.current = true
    setProblem(
      await decide.mutateAsync(body).then(
        () => null,
        (error: Error) => error,
      ),
    )
    isBusy.current = false
  }
  return {
    send,
    /** Sends the same words again, whatever has been typed since. */
    sendAgain: async () => decide.variables && (await send(decide.variables)),
    isSending: decide.isPending,
    problem,
    forget: () => setProblem(null),
  }
}
