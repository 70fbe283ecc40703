import type * as contract from '@shared/contract/own-claims'
import type { RouteInput, RouteOutput } from '@shared/contract/route'
import { wrongClaimDates } from '@shared/domain/materials/claim-dates'
import type { ToldBy } from '@shared/domain/materials/contents'
import { CLAIM_ANSWERS, type ClaimAnswer } from '@shared/domain/materials/own-claims'
import type { Told } from '@shared/domain/materials/paper'
import type { Actor } from '@shared/domain/policy/roles'
import { AppError } from '@shared/kernel/app-error'
import { dayOf, sayInstant } from '@shared/kernel/dates'
import { type CommandCall, runCommand } from '../../platform/commands/run'
import { type ArchiveRecord, type Holding, holdingAmong, openFile, sayClaims } from '../archives'
import type { Asker, CustodyDeps } from './deps'
import { isSure } from './locate'

type Read = RouteOutput<typeof contract.readOwnClaims>

/** The file of somebody whose name is proved. */
async function holdingFor(deps: CustodyDeps, asker: Asker): Promise<Holding | null> {
  if (asker.level !== 'verified') return null
  return holdingAmong(await deps.archives.findWhole(asker.idIndexes), asker.idIndexes)
}

function answerTo(asker: Asker, holding: Holding | null, told: ToldBy | null): ClaimAnswer {
  if (asker.level !== 'verified') return 'name-needed'
  if (!holding) return 'not-found'
  if (!isSure(holding, asker)) return 'unsure'
  if (!told) return 'open'
  return told.confirmed ? 'confirmed' : 'said'
}

/** What the person said of their life, as their file has it; of a file that is not surely theirs nothing. One round trip. */
export async function readOwnClaims(deps: CustodyDeps, asker: Asker, now: Date): Promise<Read> {
  const holding = await holdingFor(deps, asker)
  const sure = holding && isSure(holding, asker) ? holding : null
  const told = sure && openFile(deps, sure.record, dayOf(now)).contents.told
  const answer = answerTo(asker, holding, told)
  return {
    ...{ answer, sentence: CLAIM_ANSWERS[answer] },
    centre: sure ? deps.centres.byId(sure.centreId).name : null,
    said: told && {
      ...{ kind: told.kind, confirmed: told.confirmed, when: sayInstant(told.at) },
      claims: told.claims as unknown as NonNullable<Read['said']>['claims'],
    },
  }
}

/**
 * The person says of their life, into the chain of their file; staff confirm it later. Three round trips. Throws
 * `identity.level-needed` while the name is not proved, `material.no-own-file` where no file is surely theirs, `request.invalid`
 * for dates nobody can mean, and the problems of runCommand.
 */
export const sayOwnClaims = (
  deps: CustodyDeps,
  actor: Actor,
  asker: Asker,
  call: CommandCall,
  said: RouteInput<typeof contract.sayOwnClaims>['body'],
): Promise<RouteOutput<typeof contract.sayOwnClaims>> =>
  runCommand(deps.claims, call, {
    load: () => loadSure(deps, asker),
    about: () => [],
    replay: async (record) => {
      const found = record ?? (await holdingFor(deps, asker))?.record
      const fact = found?.facts.find(({ key, by }) => key === call.key && by.id === actor.id)
      if (!fact) return null
      return fact.bodyHash === call.bodyHash ? { saidAt: fact.at } : 'other-body'
    },
    apply: async (record) => {
      const told = said as Told
      refuseDates(deps, record, told, call.now)
      const { key, bodyHash } = call
      const at = call.now.toISOString()
      const by = { kind: 'person', id: actor.id, role: 'person' } as const
      await sayClaims(deps, record, told, { by, at, key, bodyHash })
      return { saidAt: at }
    },
  })

async function loadSure(deps: CustodyDeps, asker: Asker): Promise<ArchiveRecord> {
  if (asker.level !== 'verified') throw new AppError('identity.level-needed')
  const holding = await holdingFor(deps, asker)
  if (!holding || !isSure(holding, asker)) throw new AppError('material.no-own-file')
  return holding.record
}

function refuseDates(deps: CustodyDeps, record: ArchiveRecord, { claims }: Told, now: Date): void {
  const today = dayOf(now)
  const { birth } = openFile(deps, record, today).holder
  const fields = wrongClaimDates(claims, birth, today).map(({ path, message }) => ({
    path: `claims.${path}`,
    message,
  }))
  if (fields.length > 0) throw new AppError('request.invalid', { fields })
}
