import type { CommandInput } from '@shared/domain/items/types'
import type { Outcome } from './law'

/** Refused only for a reason that is listed, and is so. `trueWhen`: each reason of the law, by when it is so. */
export function refusedFor<Context>(
  trueWhen: Record<string, (context: Context) => boolean>,
  { reason = '' }: CommandInput,
  context: Context,
): Outcome {
  const isTrue = trueWhen[reason]
  if (!isTrue) return { problem: 'case.reason-needed' }
  return isTrue(context) ? { to: 'refused' } : { problem: 'case.reason-unfit' }
}
