import type { FollowKey } from '@shared/domain/cases/follow'
import type { FactActor } from '@shared/domain/facts/types'
import { schoolListUntil } from '@shared/domain/graduates/school-lists'
import { dayOf } from '@shared/kernel/dates'
import { newPass, openByPass, type Pass } from '../../cases'
import type { ImportDeps } from '../deps'
import type { InvitationRecord } from '../invitation-repository'

const FIELD = 'schoolInvitations.code'

/** A new number and code for an invitation. */
export const passFor = (deps: Pick<ImportDeps, 'seal'>, id: string, seq: number, now: Date): Pass =>
  newPass((code) => deps.seal(FIELD, id, code), seq, now)

export const codeOf = (
  deps: Pick<ImportDeps, 'open'>,
  { _id, pass }: Pick<InvitationRecord, '_id' | 'pass'>,
): string => deps.open(FIELD, _id, pass.code)

/** The school, whichever of its people shows the number. */
export const schoolActor = ({ _id, school }: InvitationRecord): FactActor => ({
  ...{ kind: 'outside', id: `school:${_id}`, role: 'outside', name: school },
})

/** The invitation that a number and a code open, until its last day. One round trip. Throws the problems of openByPass. */
export async function openInvitation(
  deps: Pick<ImportDeps, 'invitations' | 'open'>,
  typed: FollowKey,
  now: Date,
): Promise<InvitationRecord> {
  const { invitations } = deps
  const { invitation } = await openByPass(
    {
      words: 'school-list',
      find: async (no) => {
        const found = await invitations.findByNo(no)
        return found && { invitation: found, pass: found.pass }
      },
      codeOf: (found) => codeOf(deps, found.invitation),
      isGood: ({ pass }) => dayOf(now) <= schoolListUntil(pass.on),
      setTries: invitations.setTries,
    },
    ...([typed, now] as const),
  )
  return invitation
}
