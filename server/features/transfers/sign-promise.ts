import type { Answers } from '@shared/domain/items/answers'
import type { Actor } from '@shared/domain/policy/roles'
import { AppError } from '@shared/kernel/app-error'
import { reg } from '@shared/kernel/reg'
import type { CommandCall } from '../../platform/commands/run'
import { actOnCase, type CaseAnswer, type CaseDeps } from '../cases'

reg('N20-4')

interface Signing {
  caseId: string
  version: number
  answers: Answers
  /** The person has shown within minutes that it is them: this is a signature. */
  proved: boolean
}

/**
 * The person signs the 知情说明和承诺 of what their file lacks, and the centre takes it in. Three round trips. Throws
 * `sign-in.proof-needed`, `transfer.promise-outdated`, and the problems of actOnCase.
 */
export function signPromise(
  deps: CaseDeps,
  actor: Actor,
  call: CommandCall,
  { caseId, version, answers, proved }: Signing,
): Promise<CaseAnswer> {
  if (!proved) throw new AppError('sign-in.proof-needed')
  const input = { name: 'sign-promise', answers }
  return actOnCase(deps, actor, call, { caseId, action: 'case.promise', version, input })
}
