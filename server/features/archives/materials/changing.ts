import type * as contract from '@shared/contract/material-commands'
import type { RouteInput } from '@shared/contract/route'
import { differ } from '@shared/domain/archive/paper-date'
import type { Contents } from '@shared/domain/materials/contents'
import { faultOfChange } from '@shared/domain/materials/key-fact-change'
import { wrongDate } from '@shared/domain/materials/on-record'
import type { Paper, RecordedFact } from '@shared/domain/materials/paper'
import type { Actor } from '@shared/domain/policy/roles'
import { AppError } from '@shared/kernel/app-error'
import { canonicalJson, type Json } from '@shared/kernel/canonical'
import { dayOf } from '@shared/kernel/dates'
import type { CommandCall } from '../../../platform/commands/run'
import { type HandlingDeps, notPossible } from '../commands/act'
import { handleMaterial } from './handle'
import { refuseUnfit } from './paper-in'

type On<R> = RouteInput<R> extends { body: infer B } ? B & { id: string } : never

const isSame = (a: Paper, b: Paper): boolean =>
  canonicalJson(a as unknown as Json) === canonicalJson(b as unknown as Json)

/**
 * A wrong entry as it should be; it stands as it was until a second person agrees. Throws `material.same`,
 * `material.kind-unknown`, `request.invalid`, and the problems of handleMaterial.
 */
export const correctMaterial = (
  deps: HandlingDeps,
  actor: Actor,
  call: CommandCall,
  { id, version, paper, now, reason }: On<typeof contract.correctMaterial>,
) =>
  handleMaterial(deps, actor, call, {
    ...{ id, version, action: 'material.file', command: 'propose-correction', spoken: { paper } },
    deed: ({ contents }) => {
      const stands = contents.papers.find((one) => one.id === paper)
      if (!stands) throw notPossible()
      if (isSame(stands.paper, now as Paper)) throw new AppError('material.same')
      refuseUnfit(now as Paper, dayOf(call.now), 'now')
      return { kind: 'propose-correction', data: { paper }, plain: { paper: now as Paper, reason } }
    },
  })

/** Refuses a date that cannot be one of a life so far. */
function refuseDate(value: string, now: Date): void {
  const wrong = wrongDate(value, dayOf(now))
  if (wrong) throw new AppError('request.invalid', { fields: [{ path: 'value', message: wrong }] })
}

const statedBy = (contents: Contents, what: RecordedFact, id: string) =>
  contents.papers.find((one) => one.id === id)?.paper.states[what]

/**
 * A key fact as a paper of the file tells it, recorded for the first time. Throws `request.invalid` where the paper states
 * another date, and the problems of handleMaterial.
 */
export const recordKeyFact = (
  deps: HandlingDeps,
  actor: Actor,
  call: CommandCall,
  { id, version, what, value, paper }: On<typeof contract.recordKeyFact>,
) =>
  handleMaterial(deps, actor, call, {
    ...{ id, version, action: 'material.file', command: 'record-key-fact' },
    spoken: { fact: what, papers: [paper] },
    deed: ({ contents }) => {
      refuseDate(value, call.now)
      const stated = statedBy(contents, what, paper)
      if (stated && differ(stated, value))
        throw new AppError('request.invalid', { fields: [{ path: 'value', message: 'key-fact.differs' }] })
      return { kind: 'record-key-fact', data: { what, papers: [paper] }, plain: { value } }
    },
  })

/**
 * Another value of a key fact, by approving documents of the file (更改…的审批材料, 三龄两历认定材料); both values are kept. A second
 * person confirms. Throws `material.approval-needed` where a paper named is none, `material.same`, `request.invalid`, and the
 * problems of handleMaterial.
 */
export const correctKeyFact = (
  deps: HandlingDeps,
  actor: Actor,
  call: CommandCall,
  { id, version, what, value, papers, reason }: On<typeof contract.correctKeyFact>,
) =>
  handleMaterial(deps, actor, call, {
    ...{ id, version, action: 'material.file', command: 'propose-key-fact', spoken: { fact: what, papers } },
    deed: ({ contents }) => {
      refuseDate(value, call.now)
      const before = contents.keyFacts[what]?.value ?? ''
      const fault = faultOfChange(contents, { what, value, papers })
      if (fault) throw new AppError(fault)
      const data = { what, papers: [...papers] }
      return { kind: 'propose-key-fact', data, plain: { before, after: value, reason } }
    },
  })

/** The second person agrees. Throws `material.second-person` for whoever proposed it, and the problems of handleMaterial. */
export const confirmMaterial = (
  deps: HandlingDeps,
  actor: Actor,
  call: CommandCall,
  { id, version, of }: On<typeof contract.confirmMaterial>,
) =>
  handleMaterial(deps, actor, call, {
    ...{ id, version, action: 'material.confirm', command: 'confirm', spoken: { change: of } },
    deed: () => ({ kind: 'confirm-change', data: { of }, plain: {} }),
  })

/** A change is not taken; what stands stays. Throws the problems of handleMaterial. */
export const declineMaterial = (
  deps: HandlingDeps,
  actor: Actor,
  call: CommandCall,
  { id, version, of, reason }: On<typeof contract.declineMaterial>,
) =>
  handleMaterial(deps, actor, call, {
    ...{ id, version, action: 'material.settle', command: 'decline', spoken: { change: of } },
    deed: () => ({ kind: 'decline-change', data: { of }, plain: { reason } }),
  })
