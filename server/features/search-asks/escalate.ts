import { answerDue } from '@shared/domain/items/file-search-days'
import { SYSTEM } from '@shared/domain/policy/roles'
import { AppError } from '@shared/kernel/app-error'
import { dayOf } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { actOnCase, type CaseDeps, type CaseRecord } from '../cases'
import { type Asked, askedBy } from './deps'

reg('W6-all', 'N5')

/** The department above whoever is silent: that of the centre asked, or of the centre that leads where a unit outside is. */
const authorityFor = ({ centres }: CaseDeps, record: CaseRecord, { centreId }: Asked) =>
  centres.authorityOf(centreId ?? record.centreId)

/** Whose day to answer has passed, and nobody was told of it yet. */
function silentOf({ calendar }: CaseDeps, record: CaseRecord, now: Date): Asked[] {
  const today = dayOf(now)
  return askedBy(record).filter(
    (asked) =>
      !asked.isAnswered && asked.escalatedTo === null && answerDue(asked, calendar.current()) < today,
  )
}

/** One silence of one case, told once however many workers look; false where it was answered at this moment. */
async function escalate(cases: CaseDeps, record: CaseRecord, asked: Asked, now: Date): Promise<boolean> {
  const { holder, askedOn } = asked
  const call = {
    actorId: SYSTEM.id,
    key: `escalate:${record._id}:${holder}:${askedOn}`,
    bodyHash: record._id,
  }
  const authority = authorityFor(cases, record, asked)
  if (!authority) throw new Error(`case ${record._id}: nobody is above who was asked`)
  const result = { holder, authority: authority.name, authorityId: authority._id }
  try {
    await actOnCase(
      cases,
      SYSTEM,
      { ...call, now, avoids: [] },
      { caseId: record._id, action: null, version: null, input: { name: 'escalate', result } },
    )
    return true
  } catch (error) {
    if (error instanceof AppError && error.status < 500) return false
    throw error
  }
}

/**
 * Tells the department above of every question of a search whose last day has passed without an answer: a fact of its own in the
 * case, shown to both centres, the department and the person. May be broken off and begun again anywhere. Returns how many were told.
 */
export async function escalateSilence(cases: CaseDeps, now: Date): Promise<number> {
  let told = 0
  for (let after = ''; ; ) {
    const batch = await cases.cases.silentAsks(dayOf(now), after)
    for (const record of batch) {
      after = record.lateKey ?? after
      for (const asked of silentOf(cases, record, now))
        if (await escalate(cases, record, asked, now)) told += 1
    }
    if (batch.length === 0) return told
  }
}
