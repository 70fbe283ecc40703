import { createHash } from 'node:crypto'
import { availableCommands } from '@shared/domain/cases/available'
import { clockOf } from '@shared/domain/cases/clock'
import { decide } from '@shared/domain/cases/decide'
import { lastWord } from '@shared/domain/cases/last-word'
import { threadOf } from '@shared/domain/cases/thread'
import { type CaseView, foldCase } from '@shared/domain/cases/view'
import { firstBrokenFact, GENESIS, linkFact } from '@shared/domain/facts/chain'
import type { Fact } from '@shared/domain/facts/types'
import { type ItemCode, itemOf } from '@shared/domain/items/catalogue'
import type { Actor } from '@shared/domain/policy/roles'
import { may } from '@shared/domain/policy/table'
import { canonicalJson, type Json } from '@shared/kernel/canonical'
import { type Calendar, officialCalendar } from '@shared/kernel/workdays'
import { ACTORS, RECORD } from './actors'

/** What the machine says it has made. */
const MADE: Record<string, Record<string, string>> = {
  issue: { certificateId: 'made' },
  apply: { archiveId: 'changed', seq: '1' },
}

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

const clerk: Actor = { kind: 'staff', id: 'staff-3', roles: ['clerk'], centreId: 'centre-2', name: '赵示例' }

/** Whoever can come to the counter of a model, as the engine knows them. */
export const SOMEONE = {
  applicant: ACTORS.person,
  stranger: { kind: 'person', id: 'person-2', roles: ['person'] },
  clerk: ACTORS.clerk,
  'clerk elsewhere': clerk,
  reviewer: ACTORS.reviewer,
  'clerk and reviewer': {
    ...clerk,
    id: 'staff-99',
    roles: ['staff', 'clerk', 'reviewer'],
    centreId: 'centre-1',
  },
  archivist: ACTORS.archivist,
  machine: ACTORS.system,
  nobody: ACTORS.anonymous,
} as const satisfies Record<string, Actor>
type Someone = keyof typeof SOMEONE

/** A command as it comes to the counter; `facts` is what the rules find. */
interface Given {
  command: string
  by: Someone
  reason: string | undefined
  seen: boolean
  facts: object
  at: Date
}

/** One case of the real engine, driven as the server drives it: policy, decision, link, fold. */
export class EngineCase {
  private readonly facts: Fact[] = []
  private readonly item

  constructor(
    code: ItemCode,
    private readonly people: readonly Someone[],
    /** The notices that are out; more may come. */
    public calendar: Calendar = officialCalendar,
  ) {
    this.item = itemOf(code)
  }

  give({ command, by, reason, seen, facts, at }: Given): string {
    const { item } = this
    const actor: Actor = SOMEONE[by]
    const row = item.commands.find(({ name }) => name === command)
    if (row && row.action !== 'system' && !may(actor, row.action, RECORD)) return 'hidden'
    const result = MADE[command]
    const input = { name: command, reason, identityChecked: seen, result }
    const decided = decide(
      item,
      this.view(),
      input,
      actor,
      at,
      {
        ...facts,
        decidedBefore: lastWord(this.facts) === actor.id,
      },
      this.calendar,
    )
    if (!decided.ok) return decided.error.problem
    this.facts.push(linkFact(this.facts, decided.value.fact, sha256))
    return 'done'
  }

  /** The case as all screens together show it; null before it exists. */
  sees(today: string): object | null {
    const { item } = this
    const view = this.view()
    if (!view) return null
    const clock = clockOf(item, view, today, this.calendar)
    const beads = threadOf(item, this.facts, view)
    return {
      state: view.state,
      version: view.version,
      due: view.due?.day ?? null,
      provisional: view.due?.provisional ?? false,
      stoppedOn: view.stoppedOn,
      left: clock?.left,
      tone: clock?.tone,
      refusal: view.refusal,
      can: this.people.map((someone) => availableCommands(item, view, SOMEONE[someone], RECORD).toSorted()),
      done: beads.filter((bead) => bead.state === 'done').length,
    }
  }

  /** What is not whole: the chain, its links counted by hand, and the fold of a copy that went through JSON. */
  chainFaults(): string[] {
    const copy = JSON.parse(JSON.stringify(this.facts)) as Fact[]
    const faults = firstBrokenFact(copy, sha256) === null ? [] : ['chain']
    for (const [at, { hash, ...open }] of this.facts.entries()) {
      if (open.prev !== (this.facts[at - 1]?.hash ?? GENESIS)) faults.push(`link ${at}`)
      if (hash !== sha256(canonicalJson(open as unknown as Json))) faults.push(`hash ${at}`)
    }
    const refolded = copy.length ? foldCase(this.item, copy) : null
    if (JSON.stringify(refolded) !== JSON.stringify(this.view())) faults.push('fold')
    return faults
  }

  private view(): CaseView | null {
    return this.facts.length ? foldCase(this.item, this.facts) : null
  }
}
