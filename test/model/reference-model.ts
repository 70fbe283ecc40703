import type { CustodyCertificateContext } from '@shared/domain/items/custody-certificate-context'
import { beijingDay, workingDaysAfter, workingDaysLeft } from './reference-calendar'

/** Who can come to the counter, and how each stands to the one case of the model. */
export const PEOPLE = [
  'applicant',
  'stranger',
  'clerk',
  'clerk elsewhere',
  'reviewer',
  'archivist',
  'machine',
  'nobody',
] as const
export type Someone = (typeof PEOPLE)[number]

export interface Order {
  command: string
  by: Someone
  reason: string | undefined
  seen: boolean
  facts: CustodyCertificateContext
  at: Date
}

type Facts = CustodyCertificateContext

/** When each reason would be untrue. */
const REASONS: Record<string, (facts: Facts) => boolean> = {
  'not-kept-here': ({ archive }) =>
    archive !== null && ['received', 'shelved', 'lent'].includes(archive.state),
  'not-yet-shelved': ({ archive }) => archive?.state !== 'received',
  'record-differs': ({ archive }) => archive === null || (archive.nameEqual && archive.idEqual),
  'identity-unconfirmed': ({ identityLevel }) => identityLevel === 'verified',
  'moving-or-lent': ({ archive }) => archive === null || !(archive.openTransfer || archive.state === 'lent'),
  'duplicate-record': ({ archive }) => archive?.duplicate !== true,
  'under-inquiry': ({ archive }) => archive?.inquiry !== 'open',
  lost: ({ archive }) => archive?.lost !== true,
  deceased: ({ archive }) => archive?.deceased !== true,
}

/** Decisions that two people may take up again. */
const DECIDED = new Set(['refused', 'issued'])

/** The last year whose holiday notice is out. */
const LAST_KNOWN_YEAR = '2026'

/**
 * A certificate case as somebody would write it in an afternoon: fields and ifs, no table, no facts, nothing taken from
 * the engine. It has its own calendar (the package chinese-days) and its own reading of who may do what.
 */
export class ReferenceCase {
  state = ''
  steps = 0
  due: string | null = null
  stopped: string | null = null
  refusal: string | null = null
  proposer: Someone | null = null

  /** 'done', or why not. What a person or another centre may not see is 'hidden'. */
  give(order: Order): string {
    const verdict = this.judge(order)
    if (verdict !== 'done') return verdict
    this.steps += 1
    if (order.command === 'submit') this.due = workingDaysAfter(beijingDay(order.at), 3)
    if (['refuse', 'withdraw', 'issue'].includes(order.command)) this.stopped = beijingDay(order.at)
    if (order.command === 'refuse') this.refusal = order.reason ?? null
    this.proposer = order.command === 'propose-correction' ? order.by : null
    if (order.command === 'confirm-correction') [this.stopped, this.refusal] = [null, null]
    return 'done'
  }

  /** What the screens of this one may offer. */
  offers(someone: Someone): string[] {
    const isDesk = someone === 'clerk' || someone === 'reviewer'
    if (DECIDED.has(this.state)) return isDesk ? ['propose-correction'] : []
    if (this.state.startsWith('correcting'))
      return isDesk ? [...(someone === this.proposer ? [] : ['confirm-correction']), 'reject-correction'] : []
    if (this.state !== 'in-review') return []
    if (someone === 'clerk') return ['approve', 'refuse']
    return someone === 'applicant' ? ['withdraw'] : []
  }

  /** Working days left on a day, negative when late; frozen once the case is over. */
  left(today: string): number {
    return workingDaysLeft(this.stopped ?? today, this.due)
  }

  tone(today: string): string {
    if (this.stopped) return 'stopped'
    if (today > (this.due ?? today)) return 'red'
    return this.left(today) <= 1 ? 'amber' : 'calm'
  }

  get provisional(): boolean {
    return this.due !== null && this.due.slice(0, 4) > LAST_KNOWN_YEAR
  }

  private judge({ command, by, reason, seen, facts }: Order): string {
    const person = by === 'applicant' || by === 'stranger'
    if (command === 'submit') return person ? this.submit(facts) : 'hidden'
    if (command === 'withdraw') return by === 'applicant' ? this.leaveReview('withdrawn') : 'hidden'
    if (command === 'issue') {
      if (by !== 'machine') return 'permission.denied'
      if (this.state !== 'approved') return 'case.not-possible'
      this.state = 'issued'
      return 'done'
    }
    if (command === 'recheck') {
      if (by !== 'machine') return 'permission.denied'
      if (this.state !== 'approved') return 'case.not-possible'
      this.state = 'in-review'
      return 'done'
    }
    if (by !== 'clerk' && by !== 'reviewer') return 'hidden'
    if (command.endsWith('correction')) return this.correct(command, by, reason)
    if (by === 'reviewer') return 'permission.denied'
    if (this.state !== 'in-review') return 'case.not-possible'
    if (command === 'refuse') {
      const untrue = REASONS[String(reason)]
      if (!untrue) return 'case.reason-needed'
      return untrue(facts) ? 'case.reason-unfit' : this.leaveReview('refused')
    }
    return whyNot(facts, seen) ?? this.leaveReview('approved')
  }

  private correct(command: string, by: Someone, reason: string | undefined): string {
    if (command === 'propose-correction') {
      if (!DECIDED.has(this.state)) return 'case.not-possible'
      if (!['file-misread', 'complaint-upheld'].includes(String(reason))) return 'case.reason-needed'
      this.state = `correcting-${this.state}`
      return 'done'
    }
    if (!this.state.startsWith('correcting-')) return 'case.not-possible'
    if (command === 'reject-correction') this.state = this.state.slice('correcting-'.length)
    else if (this.proposer === by) return 'case.second-person-needed'
    else this.state = 'in-review'
    return 'done'
  }

  private submit(facts: CustodyCertificateContext): string {
    if (this.state !== '') return 'case.not-possible'
    if (facts.identityLevel === 'none') return 'identity.needed'
    const isForged = facts.archive?.inquiry === 'established'
    this.state = !isForged && whyNot(facts, false) === null ? 'approved' : 'in-review'
    return 'done'
  }

  private leaveReview(state: string): string {
    if (this.state !== 'in-review') return 'case.not-possible'
    this.state = state
    return 'done'
  }
}

function whyNot({ archive, identityLevel }: CustodyCertificateContext, seen: boolean): string | null {
  if (archive === null || ['expected', 'dispatched'].includes(archive.state)) return 'case.archive-not-held'
  if (!(archive.nameEqual && archive.idEqual)) return 'case.archive-of-other'
  if (archive.state === 'lent' || archive.openTransfer || archive.duplicate) return 'case.archive-flagged'
  if (archive.inquiry === 'open') return 'case.inquiry-open'
  if (archive.lost) return 'case.archive-lost'
  if (archive.state !== 'shelved') return 'case.archive-not-shelved'
  if (identityLevel === 'verified' || seen) return null
  return 'case.identity-check-needed'
}
