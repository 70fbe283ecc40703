import type { ArchiveDetailsChangeContext } from '@shared/domain/items/archive-details-change-context'
import { beijingDay, workingDaysAfter, workingDaysLeft } from './reference-calendar'

/** Who can come to the counter about a change of what is recorded. */
export const DETAILS_PEOPLE = [
  'applicant',
  'stranger',
  'clerk',
  'clerk elsewhere',
  'reviewer',
  'clerk and reviewer',
  'archivist',
  'machine',
  'nobody',
] as const
type Someone = (typeof DETAILS_PEOPLE)[number]
type Facts = Omit<ArchiveDetailsChangeContext, 'decidedBefore'>

export interface DetailsOrder {
  command: string
  by: Someone
  reason: string | undefined
  seen: boolean
  facts: Facts
  at: Date
}

const papers = ({ what }: Facts) => what === 'name' || what === 'idNumber'
const here = ({ archive }: Facts) => archive !== null && !['expected', 'dispatched'].includes(archive.state)

/** When each reason would be untrue. */
const UNTRUE: Record<string, (facts: Facts) => boolean> = {
  'not-kept-here': here,
  'record-differs': ({ archive }) => archive === null || (archive.nameEqual && archive.idEqual),
  'identity-unconfirmed': ({ identityLevel }) => identityLevel === 'verified',
  'papers-insufficient': (facts) => !papers(facts),
  'number-taken': ({ numberTaken }) => !numberTaken,
  'duplicate-record': ({ archive }) => archive?.duplicate !== true,
}

/** What stands against the change, whoever says yes. */
function against(facts: Facts): string | null {
  const { archive } = facts
  if (archive === null || !here(facts)) return 'case.archive-not-held'
  if (!(archive.nameEqual && archive.idEqual)) return 'case.archive-of-other'
  if (archive.duplicate) return 'case.archive-flagged'
  return facts.numberTaken ? 'case.number-taken' : null
}

/**
 * A 存档信息变更 as somebody would write it in an afternoon: fields and ifs, no table, no facts, nothing taken from the
 * engine; it remembers in a word who said yes, so that the same one cannot say it twice.
 */
export class DetailsReference {
  state = ''
  steps = 0
  due: string | null = null
  stopped: string | null = null
  refusal: string | null = null
  private lastDesk: Someone | null = null

  /** 'done', or why not. What a person or another centre may not see is 'hidden'. */
  give(order: DetailsOrder): string {
    const verdict = this.judge(order)
    if (verdict !== 'done') return verdict
    this.steps += 1
    const today = beijingDay(order.at)
    if (order.command === 'submit') this.due = workingDaysAfter(today, 5)
    if (['refuse', 'withdraw', 'apply'].includes(order.command)) this.stopped = today
    if (order.command === 'refuse') this.refusal = order.reason ?? null
    if (['approve', 'refuse', 'confirm', 'send-back'].includes(order.command)) this.lastDesk = order.by
    return 'done'
  }

  /** What the screens of this one may offer. */
  offers(someone: Someone): string[] {
    const isClerk = someone === 'clerk' || someone === 'clerk and reviewer'
    const isReviewer = someone === 'reviewer' || someone === 'clerk and reviewer'
    const waits = this.state === 'in-review' || this.state === 'in-confirmation'
    if (this.state === 'refused') return isClerk || isReviewer ? ['propose-correction'] : []
    if (waits && someone === 'applicant') return ['withdraw']
    if (this.state === 'in-review' && isClerk) return ['approve', 'refuse']
    return this.state === 'in-confirmation' && isReviewer ? ['confirm', 'send-back'] : []
  }

  left(today: string): number {
    return workingDaysLeft(this.stopped ?? today, this.due)
  }

  private judge(order: DetailsOrder): string {
    const { command, by, facts } = order
    const isPerson = by === 'applicant' || by === 'stranger'
    if (command === 'submit') return isPerson ? this.submit(facts) : 'hidden'
    if (command === 'withdraw') return by === 'applicant' ? this.withdraw() : 'hidden'
    if (command === 'apply' || command === 'recheck') return this.machine(order)
    const isDesk = by === 'clerk' || by === 'reviewer' || by === 'clerk and reviewer'
    if (!isDesk) return 'hidden'
    if (command === 'approve' || command === 'refuse') {
      if (by === 'reviewer') return 'permission.denied'
      if (this.state !== 'in-review') return 'case.not-possible'
      return command === 'refuse' ? this.refuse(order) : this.approve(order)
    }
    if (by === 'clerk') return 'permission.denied'
    if (this.state !== 'in-confirmation') return 'case.not-possible'
    if (command === 'send-back') return this.go('in-review')
    if (by === this.lastDesk) return 'case.second-person-needed'
    return against(facts) ?? this.go('approved')
  }

  private go(state: string): 'done' {
    this.state = state
    return 'done'
  }

  private submit(facts: Facts): string {
    if (this.state !== '') return 'case.not-possible'
    if (facts.identityLevel === 'none') return 'identity.needed'
    const isSure = facts.identityLevel === 'verified' && against(facts) === null
    return this.go(isSure && !papers(facts) ? 'approved' : 'in-review')
  }

  private withdraw(): string {
    return ['in-review', 'in-confirmation'].includes(this.state) ? this.go('withdrawn') : 'case.not-possible'
  }

  private machine({ command, by }: DetailsOrder): string {
    if (by !== 'machine') return 'permission.denied'
    if (this.state !== 'approved') return 'case.not-possible'
    return this.go(command === 'apply' ? 'changed' : 'in-review')
  }

  private refuse({ reason, facts }: DetailsOrder): string {
    const untrue = UNTRUE[String(reason)]
    if (!untrue) return 'case.reason-needed'
    return untrue(facts) ? 'case.reason-unfit' : this.go('refused')
  }

  private approve({ facts, seen }: DetailsOrder): string {
    const obstacle = against(facts)
    if (obstacle) return obstacle
    if (facts.identityLevel !== 'verified' && !seen) return 'case.identity-check-needed'
    return this.go(facts.what === 'idNumber' ? 'in-confirmation' : 'approved')
  }
}
