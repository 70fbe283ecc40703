import type { CustodyCommand } from '@shared/domain/archives/custody-table'
import { type BagStory, moved } from './bag-story'
import { type Asked, after, type Side, type Story } from './case-story'

export type Centre = 'A' | 'B'

/** The record of the bag at one centre; the same file may have had one there before. `key`: the case that made it. */
export interface Bag {
  centre: Centre
  key: string
  story: BagStory
}

/** One application: the case at the centre that wants the file, and the one at the centre that has it. */
export interface Journey {
  no: number
  from: Centre
  to: Centre
  cases: Partial<Record<Side, Story>>
  /** The natural keys of the facts that the worker has written. */
  keys: Set<string>
}

export interface Job {
  id: string
  journey: Journey
  side: Side
  seq: number
  type: string
}

/** The worker died after a write. */
export class Killed extends Error {}

export const idOf = ({ no }: Journey, side: Side): string => `${side} ${no}`
const KEPT = ['received', 'shelved', 'lent']
export const isKept = ({ story }: Bag): boolean => KEPT.includes(story.custody.state)

/** Everything that is stored, in memory: every write is one step, after which the worker may die. */
export class World {
  readonly bags: Bag[] = []
  readonly journeys: Journey[] = []
  readonly jobs: Job[] = []
  readonly done: Job[] = []
  /** Writes the worker has left to live. */
  private left = Number.POSITIVE_INFINITY
  /** Looks at the world after every write. */
  private readonly look: (world: World) => void

  constructor(look: (world: World) => void) {
    this.look = look
    const first = moved(moved(null, 'register', 'ledger'), 'receive', 'ledger')
    if (!first) throw new Error('a bag can be received')
    this.bags.push({ centre: 'A', key: 'ledger', story: first })
  }

  get journey(): Journey | undefined {
    return this.journeys.at(-1)
  }

  /** The record under which the bag is kept somewhere. */
  kept(): Bag | undefined {
    return this.bags.find(isKept)
  }

  /** The record that a case of a centre is about: the one that the case has moved, else the one that is there. */
  bagOf(journey: Journey): Bag | undefined {
    const own = this.bags.filter(({ centre }) => centre === journey.from)
    const caseId = idOf(journey, 'transfer-out')
    const its = own.find(({ story }) => story.facts.some(({ data }) => data.caseId === caseId))
    return its ?? own.find(({ story }) => story.custody.state !== 'dispatched')
  }

  /** Gives a command; the problem where it is refused, else null. `key`: written once however often it comes. */
  give(journey: Journey, side: Side, asked: Asked, key?: string): string | null {
    if (key && journey.keys.has(key)) return null
    const file = side === 'transfer-out' ? (this.bagOf(journey)?.story.custody ?? null) : null
    const told = after(side, journey.cases[side] ?? null, asked, file)
    if (typeof told === 'string') return told
    journey.cases[side] = told
    if (key) journey.keys.add(key)
    const seq = told.facts.length
    for (const type of told.effects)
      this.jobs.push({ id: `${idOf(journey, side)}:${seq}:${type}`, journey, side, seq, type })
    this.written()
    return null
  }

  /** Moves a bag; false where the table of custody does not allow it. */
  move(bag: Bag, command: CustodyCommand, caseId: string): boolean {
    const next = moved(bag.story, command, caseId)
    if (!next) return false
    bag.story = next
    this.written()
    return true
  }

  /** Registers a bag that has come, once a case. */
  takeIn(journey: Journey): void {
    const key = idOf(journey, 'transfer-in')
    if (this.bags.some((bag) => bag.key === key)) return
    const story = moved(moved(null, 'register', key), 'receive', key)
    if (!story) throw new Error('a bag that has come can be received')
    this.bags.push({ centre: journey.to, key, story })
    this.written()
  }

  /** Lets the worker live for so many writes. */
  mortal(writes: number): void {
    this.left = writes
  }

  private written(): void {
    this.look(this)
    this.left -= 1
    if (this.left <= 0) throw new Killed()
  }
}
