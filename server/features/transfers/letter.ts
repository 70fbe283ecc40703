import { dueAfter } from '@shared/domain/cases/due'
import { foldCase } from '@shared/domain/cases/view'
import type { Answers } from '@shared/domain/items/answers'
import { signatureFor } from '@shared/domain/items/application-signature'
import { itemOf } from '@shared/domain/items/catalogue'
import { SEND_WITHIN } from '@shared/domain/transfer/journey'
import { letterNumber } from '@shared/domain/transfer/letter-key'
import { addDays, type Day, dayOf } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import {
  actForJob,
  type CaseJob,
  type CaseRecord,
  type FilesFound,
  filesOf,
  findLinked,
  isStillBorneOut,
  makeAnswerable,
  openLinked,
  openPersonal,
} from '../cases'
import { caseOf, type TransferDeps } from './deps'
import { holderNamed } from './holder-named'

reg('N20-1', 'N20-2', 'N6')

/** The case at the centre of the system that has the file, opened by the letter; null where none has it. */
async function holdersCase(
  deps: TransferDeps,
  job: CaseJob,
  from: CaseRecord,
  { holding }: FilesFound,
): Promise<CaseRecord | null> {
  const isThere = holding !== null && ['received', 'shelved', 'lent'].includes(holding.custody.state)
  if (!isThere || holding.centreId === from.centreId) return null
  const receiver = deps.cases.centres.byId(from.centreId)
  const { form } = openPersonal(deps.cases, from)
  return openLinked(deps, job, from, {
    ...{ item: 'transfer-out', command: 'receive-letter', centreId: holding.centreId },
    form: {
      ...{ receiver: receiver.name, receiverAddress: receiver.address, receiverPhone: receiver.phone },
      ...{ letterNo: letterNo(from), inCase: from._id, ...partyIn(form) },
      ...signatureFor(form, dayOf(from.openedAt)),
    },
  })
}

/** What the holder is told of the party relation. */
const partyIn = ({ party, partyWish }: Answers): Answers => ({
  ...(party ? { party } : {}),
  ...(partyWish ? { partyWish } : {}),
})

/** The last day for a holder that has no case here, counted from the letter as its journey is. */
const sendBy = ({ cases }: TransferDeps, today: Day): Day =>
  dueAfter(today, { workingDays: SEND_WITHIN }, cases.calendar.current()).day

/** Each letter of a case has a number of its own. */
const letterNo = ({ no, facts }: Pick<CaseRecord, 'no' | 'facts'>): string =>
  letterNumber('letter', no, facts.filter(({ kind }) => kind === 'send-letter').length)

/**
 * Issues the letter of an approved case: to the centre of the system that has the file it goes as data and opens its case there;
 * to a holder outside it is sent on paper. Every step may be repeated without doing anything twice. What no longer holds goes back
 * to a clerk.
 */
export async function issueLetter(deps: TransferDeps, job: CaseJob): Promise<void> {
  const from = await caseOf(deps, job)
  const personal = openPersonal(deps.cases, from)
  const today = dayOf(deps.clock.now())
  if (foldCase(itemOf(from.item), from.facts).state === 'issuing') {
    const [files, opened] = await Promise.all([
      filesOf(deps.cases, from, personal),
      findLinked(deps.cases, job),
    ])
    // The holder that has the letter may have acted on it, even sent the file, before its fact was written here: nothing is taken back.
    const holds = opened !== null || isStillBorneOut(deps.cases, from, personal, files, today)
    if (!holds) return actForJob(deps, job, 'recheck')
    const other = opened ?? (await holdersCase(deps, job, from, files))
    const { letterValidityDays } = deps.cases.centres.tableAt(from.centreId, today)
    const asked = holderNamed(personal).name
    const holder = other ? deps.cases.centres.byId(other.centreId).name : asked
    // A letter that goes to somebody else has another code: who had the first one can no longer answer.
    await makeAnswerable(deps.cases, from, 'letter', { anew: true })
    await actForJob(deps, job, 'send-letter', {
      ...{ letterNo: letterNo(from), holder, validUntil: addDays(today, letterValidityDays.value) },
      ...(other ? { outCase: other._id } : { sendBy: sendBy(deps, today) }),
    })
  }
}
