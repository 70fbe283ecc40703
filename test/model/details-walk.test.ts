import { reg } from '@shared/kernel/reg'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DETAILS_PEOPLE, type DetailsOrder, DetailsReference } from './details-reference'
import { EngineCase } from './engine-case'
import { beijingDay } from './reference-calendar'
import { EVERYWHERE_SEED, Visited } from './visited'

const shows = reg('S-change', 'N29-alter', 'N29-refuse')

/** Mostly what happens in an office, sometimes anything. */
const often = <T>(usual: T, anything: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: anything })

const archive = fc.record({
  state: often('shelved' as const, fc.constantFrom('expected', 'received', 'lent', 'dispatched')),
  nameEqual: often(true, fc.boolean()),
  idEqual: often(true, fc.boolean()),
  openTransfer: fc.boolean(),
  duplicate: often(false, fc.boolean()),
  inquiry: fc.constant('none' as const),
})

const COMMANDS = ['submit', 'approve', 'refuse', 'confirm', 'send-back', 'withdraw', 'apply', 'recheck']
const REASONS = [
  undefined,
  '',
  'no',
  'not-kept-here',
  'record-differs',
  'identity-unconfirmed',
  'papers-insufficient',
  'number-taken',
  'duplicate-record',
]

/** What an office does, in a word; and anything by anybody. */
const deed = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      { command: 'submit', by: 'applicant' as const },
      { command: 'approve', by: 'clerk' as const },
      { command: 'approve', by: 'clerk and reviewer' as const },
      { command: 'refuse', by: 'clerk' as const },
      { command: 'confirm', by: 'reviewer' as const },
      { command: 'confirm', by: 'clerk and reviewer' as const },
      { command: 'send-back', by: 'reviewer' as const },
      { command: 'withdraw', by: 'applicant' as const },
      { command: 'apply', by: 'machine' as const },
    ),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      command: fc.constantFrom(...COMMANDS),
      by: fc.constantFrom(...DETAILS_PEOPLE),
    }),
  },
)

const steps = fc.record({
  /** Whether another case comes to the counter before the step: soon, once this one is over. */
  turn: fc.integer({ min: 0, max: 29 }),
  deed,
  reason: fc.constantFrom(...REASONS),
  seen: fc.boolean(),
  facts: fc.record({
    what: fc.constantFrom('idNumber', 'idNumber', 'name', 'phone', 'address', 'unit', 'household'),
    archive: fc.option(archive, { freq: 12 }),
    identityLevel: fc.constantFrom(
      'verified' as const,
      'verified' as const,
      'declared' as const,
      'none' as const,
    ),
    numberTaken: often(false, fc.boolean()),
  }),
  hours: fc.integer({ min: 0, max: 60 }),
})

/** From the day before New Year's eve of 2025, over both long holidays. */
const start = fc
  .integer({ min: 0, max: 300 })
  .map((days) => Date.parse('2025-12-30T00:00:00Z') + days * 86_400_000)

const visited = new Visited()

function walkOneStep(engine: EngineCase, model: DetailsReference, order: DetailsOrder): void {
  const before = model.state
  const verdict = model.give(order)
  visited.step(before, order.command, model.state, verdict)
  expect(engine.give(order)).toBe(verdict)
  const today = beijingDay(order.at)
  expect(engine.sees(today)).toEqual(
    model.steps === 0
      ? null
      : expect.objectContaining({
          state: model.state,
          version: model.steps,
          due: model.due,
          stoppedOn: model.stopped,
          left: model.left(today),
          refusal: model.refusal,
          can: DETAILS_PEOPLE.map((someone) => model.offers(someone).toSorted()),
          done: model.steps,
        }),
  )
  expect(engine.chainFaults()).toEqual([])
}

const fresh = () =>
  [new EngineCase('archive-details-change', DETAILS_PEOPLE), new DetailsReference()] as const

const anyWalk = fc.property(start, fc.array(steps, { minLength: 40, maxLength: 60 }), (from, walk) => {
  let [engine, model] = fresh()
  let now = from
  for (const { turn, deed: given, hours, ...step } of walk) {
    if (turn === 0 || (model.stopped && turn < 12)) [engine, model] = fresh()
    now += hours * 3_600_000
    walkOneStep(engine, model, { ...step, ...given, at: new Date(now) })
  }
})

describe(`any sequence of commands on a change of what is recorded (${shows.join(' ')})`, () => {
  it('goes the same way in the engine and in a model written apart from it', { timeout: 120_000 }, () => {
    fc.assert(anyWalk, { numRuns: 200 })
  })

  it('has been everywhere there is to go, and met every refusal', { timeout: 120_000 }, () => {
    visited.clear()
    fc.assert(anyWalk, { numRuns: 250, seed: EVERYWHERE_SEED })
    expect(visited.steps).toBeGreaterThanOrEqual(10_000)
    expect(visited.moves).toEqual([
      'approved apply changed',
      'approved recheck in-review',
      'in-confirmation confirm approved',
      'in-confirmation send-back in-review',
      'in-confirmation withdraw withdrawn',
      'in-review approve approved',
      'in-review approve in-confirmation',
      'in-review refuse refused',
      'in-review withdraw withdrawn',
      'none submit approved',
      'none submit in-review',
    ])
    expect(visited.verdicts).toEqual([
      'case.archive-flagged',
      'case.archive-not-held',
      'case.archive-of-other',
      'case.identity-check-needed',
      'case.not-possible',
      'case.number-taken',
      'case.reason-needed',
      'case.reason-unfit',
      'case.second-person-needed',
      'done',
      'hidden',
      'identity.needed',
      'permission.denied',
    ])
  })
})
