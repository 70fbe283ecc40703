import type { Actor } from '@shared/domain/policy/roles'
import { reg } from '@shared/kernel/reg'
import type { CommandCall } from '../../platform/commands/run'
import { actOnCase, type CaseAnswer, type CaseDeps } from '../cases'

reg('S-change', 'N12-agree')

interface Consent {
  caseId: string
  version: number
  agreed: boolean
}

/** The person's word on whether their file comes under the account of a unit. Three round trips. Throws the problems of actOnCase. */
export const consentToMove = (
  deps: CaseDeps,
  actor: Actor,
  call: CommandCall,
  { caseId, version, agreed }: Consent,
): Promise<CaseAnswer> => {
  const input = { name: agreed ? 'agree-to-move' : 'decline-move' }
  return actOnCase(deps, actor, call, { caseId, action: 'case.consent', version, input })
}
