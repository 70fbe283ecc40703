import { reg } from '@shared/kernel/reg'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EngineCase } from './engine-case'
import { beijingDay } from './reference-calendar'
import { type Order, PEOPLE, ReferenceCase } from './reference-model'
import { EVERYWHERE_SEED, Visited } from './visited'

const shows = reg('N23', 'N29-alter', 'N29-rules')
const RUNS = 300
const SHORTEST = 40

/** Mostly what happens in an office, sometimes anything. */
const often = <T>(usual: T, anything: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, { weight: 2, arbitrary: anything })

const archive = fc.record({
  state: often('shelved' as const, fc.constantFrom('expected', 'received', 'lent', 'dispatched')),
  nameEqual: often(true, fc.boolean()),
  idEqual: often(true, fc.boolean()),
  openTransfer: often(false, fc.boolean()),
  duplicate: often(false, fc.boolean()),
  inquiry: fc.constantFrom('none', 'none', 'none', 'none', 'none', 'none', 'open', 'established'),
})

const steps = fc
  .record({
    /** A new case on the same counter, before the step. */
    fresh: fc.integer({ min: 0, max: 24 }).map((n) => n === 11),
    command: fc.constantFrom(
      ...['submit', 'approve', 'approve', 'refuse', 'refuse', 'withdraw', 'issue', 'issue', 'recheck'],
      ...['propose-correction', 'propose-correction', 'propose-correction'],
      ...['confirm-correction', 'confirm-correction', 'reject-correction'],
    ),
    by: fc.oneof(
      fc.constantFrom('applicant', 'clerk', 'clerk', 'reviewer', 'machine'),
      fc.constantFrom(...PEOPLE),
    ),
    reason: fc.constantFrom(
      undefined,
      '',
      'not-kept-here',
      'duplicate-record',
      'identity-unconfirmed',
      'no',
      'file-misread',
      'complaint-upheld',
    ),
    seen: fc.boolean(),
    facts: fc.record({
      archive: fc.option(archive, { freq: 8 }),
      identityLevel: fc.constantFrom('verified', 'verified', 'declared', 'none'),
    }),
    hours: fc.integer({ min: 0, max: 60 }),
    /** Whether it is somebody who may that decides, issues, or takes up a decision, with a reason. */
    apt: fc.boolean(),
  })
  .map(({ apt, ...step }) => {
    if (apt && /^(issue|recheck)$/.test(step.command)) return { ...step, by: 'machine' as const }
    if (apt && /^(approve|refuse)$/.test(step.command)) return { ...step, by: 'clerk' as const }
    if (!apt || !step.command.endsWith('correction')) return step
    return { ...step, by: step.seen ? ('clerk' as const) : ('reviewer' as const), reason: 'file-misread' }
  })

/** From the day before New Year's eve of 2025 the walks wander over both long holidays and past the known years. */
const start = fc
  .integer({ min: 0, max: 380 })
  .map((days) => Date.parse('2025-12-30T00:00:00Z') + days * 86_400_000)

const visited = new Visited()

function walkOneStep(engine: EngineCase, model: ReferenceCase, order: Order): void {
  const before = model.state
  const verdict = model.give(order)
  visited.step(before, order.command, model.state, verdict)
  expect(engine.give(order)).toBe(verdict)
  const today = beijingDay(order.at)
  expect(engine.sees(today)).toEqual(
    model.steps === 0
      ? null
      : {
          state: model.state,
          version: model.steps,
          due: model.due,
          provisional: model.provisional,
          stoppedOn: model.stopped,
          left: model.left(today),
          tone: model.tone(today),
          refusal: model.refusal,
          can: PEOPLE.map((someone) => model.offers(someone).toSorted()),
          done: model.steps,
        },
  )
  expect(engine.chainFaults()).toEqual([])
}

const anyWalk = fc.property(start, fc.array(steps, { minLength: SHORTEST, maxLength: 60 }), (from, walk) => {
  let engine = new EngineCase('custody-certificate', PEOPLE)
  let model = new ReferenceCase()
  let now = from
  for (const { fresh, hours, ...step } of walk) {
    if (fresh) [engine, model] = [new EngineCase('custody-certificate', PEOPLE), new ReferenceCase()]
    now += hours * 3_600_000
    walkOneStep(engine, model, { ...step, at: new Date(now) })
  }
})

describe(`any sequence of commands (${shows.join(' ')})`, () => {
  it('goes the same way in the engine and in a model written apart from it', { timeout: 120_000 }, () => {
    fc.assert(anyWalk, { numRuns: RUNS })
  })

  it('has been everywhere there is to go, and met every refusal', { timeout: 120_000 }, () => {
    visited.clear()
    fc.assert(anyWalk, { numRuns: RUNS, seed: EVERYWHERE_SEED })
    expect(visited.steps).toBeGreaterThanOrEqual(10_000)
    expect(visited.moves).toEqual([
      'approved issue issued',
      'approved recheck in-review',
      'correcting-issued confirm-correction in-review',
      'correcting-issued reject-correction issued',
      'correcting-refused confirm-correction in-review',
      'correcting-refused reject-correction refused',
      'in-review approve approved',
      'in-review refuse refused',
      'in-review withdraw withdrawn',
      'issued propose-correction correcting-issued',
      'none submit approved',
      'none submit in-review',
      'refused propose-correction correcting-refused',
    ])
    expect(visited.verdicts).toEqual([
      'case.archive-flagged',
      'case.archive-not-held',
      'case.archive-not-shelved',
      'case.archive-of-other',
      'case.identity-check-needed',
      'case.inquiry-open',
      'case.not-possible',
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
