import type * as contract from '@shared/contract/material-commands'
import type { RouteInput } from '@shared/contract/route'
import { INTAKE_ORDER } from '@shared/domain/archive/intake/checks'
import type { Paper } from '@shared/domain/materials/paper'
import type { Actor } from '@shared/domain/policy/roles'
import type { CommandCall } from '../../../platform/commands/run'
import { type HandlingDeps, notPossible } from '../commands/act'
import { handleMaterial } from './handle'
import { doubtedOf, refuseFailing } from './paper-in'

type On<R> = RouteInput<R> extends { body: infer B } ? B & { id: string } : never

/**
 * Files a paper that passes the checks at intake, one from the tray included. The fact names the checks that staff answered
 * for against a doubt of the program. Throws `material.check-failed`, `material.kind-unknown`, `request.invalid`, and the
 * problems of handleMaterial.
 */
export const fileMaterial = (
  deps: HandlingDeps,
  actor: Actor,
  call: CommandCall,
  { id, version, paper, answers, tray }: On<typeof contract.fileMaterial>,
) =>
  handleMaterial(deps, actor, call, {
    ...{ id, version, action: 'material.file', command: 'file' },
    deed: (held) => {
      const waits = held.contents.tray.some((one) => one.id === tray && one.outcome === null)
      if (tray !== undefined && !waits) throw notPossible()
      const asked = { paper: paper as Paper, answers, now: call.now }
      refuseFailing(deps, held, asked)
      const doubted = doubtedOf(deps, held, asked).map(({ check }) => check)
      const despite = INTAKE_ORDER.filter((check) => doubted.includes(check))
      const data = { ...(tray ? { from: tray } : {}), ...(despite.length > 0 ? { despite } : {}) }
      return { kind: 'file-paper', data, plain: paper as Paper }
    },
  })

/** A paper that can only lie on the tray (G39). Throws the problems of handleMaterial. */
export const trayMaterial = (
  deps: HandlingDeps,
  actor: Actor,
  call: CommandCall,
  { id, version, title, pages, why, note }: On<typeof contract.trayMaterial>,
) =>
  handleMaterial(deps, actor, call, {
    ...{ id, version, action: 'material.file', command: 'tray' },
    deed: () => ({
      ...{ kind: 'tray-paper', data: {} },
      plain: { title, pages, why, ...(note ? { note } : {}) },
    }),
  })

/** What becomes of a loose paper that is not filed. Throws the problems of handleMaterial. */
export const settleTray = (
  deps: HandlingDeps,
  actor: Actor,
  call: CommandCall,
  { id, version, paper, how, reason }: On<typeof contract.settleTray>,
) =>
  handleMaterial(deps, actor, call, {
    ...{ id, version, action: 'material.file', command: how, spoken: { paper } },
    deed: () => ({
      kind: how === 'leave' ? 'leave-paper' : 'hand-back-paper',
      data: { paper },
      plain: { reason },
    }),
  })

/** The stub of a secret paper: class and pages (N15). Throws the problems of handleMaterial. */
export const stubMaterial = (
  deps: HandlingDeps,
  actor: Actor,
  call: CommandCall,
  { id, version, category, pages }: On<typeof contract.stubMaterial>,
) =>
  handleMaterial(deps, actor, call, {
    ...{ id, version, action: 'material.file', command: 'stub' },
    deed: () => ({ kind: 'stub-paper', data: {}, plain: { category, pages } }),
  })
