import { tableOn } from '@shared/domain/archive/catalogue/table'
import type { Custody } from '@shared/domain/archives/custody'
import { decide } from '@shared/domain/cases/decide'
import { type CaseView, foldCase } from '@shared/domain/cases/view'
import type { FactBody } from '@shared/domain/facts/types'
import type { Answers } from '@shared/domain/items/answers'
import { itemOf } from '@shared/domain/items/catalogue'
import type { CaseKnowledge } from '@shared/domain/items/knowledge'
import type { CommandInput } from '@shared/domain/items/types'
import type { Role } from '@shared/domain/policy/roles'
import { CURRENT_APPLICATION } from '@shared/domain/transfer/application-text'
import { officialCalendar } from '@shared/kernel/workdays'
import { ACTORS } from '../../model/actors'

export type Side = 'transfer-in' | 'transfer-out'

/** Something asked of a case. `name` tells it from every other input of the same command. */
export interface Asked {
  name: string
  role: Role
  input: CommandInput
  /** The file bears another name than the letter. */
  nameDiffers?: true
}

/** A case after some of its facts, decided and folded by the real engine. */
export interface Story {
  facts: readonly FactBody[]
  view: CaseView
  /** What the worker is to do after the last fact. */
  effects: readonly string[]
  given: Answers
  next: Map<string, Story | string>
}

const AT = Date.parse('2026-11-20T01:00:00Z')
const TODAY = '2026-11-20'
const CHOSEN = { offered: true, technicians: false }
const APPLIED = { situation: 'flexible', household: '560200', application: CURRENT_APPLICATION.version }
const roots: Record<Side, Map<string, Story | string>> = {
  'transfer-in': new Map(),
  'transfer-out': new Map(),
}

/** What is known of a case: the file as it stands, and whether the other side is in the system, which it always is here. */
function knownOf(side: Side, story: Story | null, file: Custody | null, nameEqual: boolean): CaseKnowledge {
  // Whoever asks for the file only has to know that somebody has it.
  const { state, openTransfer, duplicate } = file ?? {
    state: 'shelved',
    openTransfer: false,
    duplicate: false,
  }
  const archive = (file || side === 'transfer-in') && {
    ...{ state, openTransfer, duplicate },
    ...{ nameEqual, idEqual: true, inquiry: 'none' },
  }
  return {
    ...{ identityLevel: 'verified', today: TODAY, kinds: { table: tableOn(TODAY) } },
    ...{ archive, fileElsewhere: side === 'transfer-in', chosen: CHOSEN },
    ...{ local: { messengers: 2, partyBlock: false, nudgeDays: 7, chaseDays: 7 }, decider: '' },
    form: side === 'transfer-in' ? APPLIED : { inCase: 'in' },
    ...{ kept: story?.view.kept ?? {}, given: story?.given ?? {} },
  } as unknown as CaseKnowledge
}

function decided(side: Side, story: Story | null, { role, input, nameDiffers }: Asked, file: Custody | null) {
  const item = itemOf(side)
  const before = story?.facts ?? []
  // Each story has a time of its own, so that the same story is the same facts.
  const now = new Date(AT + before.length * 60_000)
  const context = item.knows(knownOf(side, story, file, !nameDiffers))
  return decide(item, story?.view ?? null, input, ACTORS[role], now, context, officialCalendar)
}

function tell(side: Side, story: Story | null, asked: Asked, file: Custody | null): Story | string {
  const outcome = decided(side, story, asked, file)
  if (!outcome.ok) return outcome.error.problem
  const { fact, effects, answers = {} } = outcome.value
  const facts = [...(story?.facts ?? []), fact]
  const view = foldCase(itemOf(side), facts)
  return { facts, view, effects, given: { ...story?.given, ...answers }, next: new Map() }
}

/** The case after one more command, or the problem it was refused with. The same is asked of the engine once. */
export function after(side: Side, story: Story | null, asked: Asked, file: Custody | null): Story | string {
  const known = story?.next ?? roots[side]
  const seen = file && side === 'transfer-out' ? `${file.state}${file.openTransfer}` : ''
  const key = `${asked.input.name} ${asked.name} ${asked.role} ${seen}`
  const found = known.get(key)
  if (found !== undefined) return found
  const told = tell(side, story, asked, file)
  known.set(key, told)
  return told
}
