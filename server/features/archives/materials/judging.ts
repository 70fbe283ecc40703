import type * as contract from '@shared/contract/material-commands'
import type { RouteInput } from '@shared/contract/route'
import type { Sha256 } from '@shared/domain/facts/chain'
import { wrongClaimDates } from '@shared/domain/materials/claim-dates'
import { findingsOf } from '@shared/domain/materials/health'
import type { SettledFinding, Told } from '@shared/domain/materials/paper'
import type { Actor } from '@shared/domain/policy/roles'
import { AppError } from '@shared/kernel/app-error'
import { canonicalJson } from '@shared/kernel/canonical'
import { dayOf } from '@shared/kernel/dates'
import type { CommandCall } from '../../../platform/commands/run'
import type { HandlingDeps } from '../commands/act'
import { handleMaterial } from './handle'
import { holderOf } from './holder'

type On<R> = RouteInput<R> extends { body: infer B } ? B & { id: string } : never

/** How a finding is named in a request: a digest, because what it says holds titles of papers. */
export const nameOf = ({ rule, says }: Pick<SettledFinding, 'rule' | 'says'>, sha256: Sha256): string =>
  sha256(canonicalJson([rule, says])).slice(0, 32)

/**
 * Staff say of a finding that it holds, so that the person sees it, or rule it out with a reason. Throws `request.invalid` without
 * that reason, `material.finding-gone` when the check finds it no more, and the problems of handleMaterial.
 */
export async function settleFinding(
  deps: HandlingDeps,
  actor: Actor,
  call: CommandCall,
  { id, version, finding, holds, reason }: On<typeof contract.settleFinding>,
) {
  if (!holds && !reason)
    throw new AppError('request.invalid', { fields: [{ path: 'reason', message: 'field.required' }] })
  return handleMaterial(deps, actor, call, {
    ...{ id, version, action: 'material.settle', command: 'settle-finding' },
    deed: ({ record, contents }) => {
      const today = dayOf(call.now)
      const found = findingsOf(holderOf(deps, record, today), contents, today)
      const meant = found.find((one) => nameOf(one, deps.sha256) === finding)
      if (!meant) throw new AppError('material.finding-gone')
      const { rule, says, papers } = meant
      const plain = { rule, says, papers: [...papers], ...(reason ? { reason } : {}) }
      return { kind: holds ? 'confirm-finding' : 'dismiss-finding', data: {}, plain }
    },
  })
}

/** What the person says of themselves, as staff noted it. Throws `request.invalid` for dates nobody can mean, and the problems of handleMaterial. */
export const noteClaims = (
  deps: HandlingDeps,
  actor: Actor,
  call: CommandCall,
  { id, version, kind, claims }: On<typeof contract.noteClaims>,
) =>
  handleMaterial(deps, actor, call, {
    ...{ id, version, action: 'material.file', command: 'note-claims' },
    deed: ({ record }) => {
      const told = { kind, claims } as Told
      const today = dayOf(call.now)
      const { birth } = holderOf(deps, record, today)
      const wrong = wrongClaimDates(told.claims, birth, today)
      if (wrong.length > 0) {
        const fields = wrong.map(({ path, message }) => ({ path: `claims.${path}`, message }))
        throw new AppError('request.invalid', { fields })
      }
      return { kind: 'note-claims', data: {}, plain: told }
    },
  })
