import type { Actor } from '@shared/domain/policy/roles'
import type { CaseDeps } from '../deps'
import { openIdNumber, openPersonal } from '../personal'
import { presentCase } from '../present'

/** Whether one of the person's cases is not decided yet. One round trip. */
export const hasOpenCase = async (deps: CaseDeps, accountId: string): Promise<boolean> =>
  (await deps.cases.listByApplicant(accountId)).some(({ open }) => open)

/** All that the person's cases hold of them, the numbers they gave unmasked, newest first. One round trip. */
export async function exportOwnCases(deps: CaseDeps, actor: Actor, now: Date) {
  const records = await deps.cases.listByApplicant(actor.id)
  return records.map((record) => {
    const personal = openPersonal(deps, record)
    return {
      ...presentCase(deps, record, personal, record.version, actor, now),
      applicant: {
        name: record.applicantName,
        idNumber: openIdNumber(deps, record),
        phone: personal.phone,
      },
    }
  })
}
