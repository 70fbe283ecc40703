import { IMPORT_KINDS, ownerOf } from '@shared/domain/imports/kinds'
import type { Actor } from '@shared/domain/policy/roles'
import { may } from '@shared/domain/policy/table'
import { AppError } from '@shared/kernel/app-error'
import type { CommandCall } from '../../../platform/commands/run'
import { scan } from '../../uploads'
import type { ImportDeps } from '../deps'
import { importFact } from '../fact'
import { lookAt } from '../look'
import { present } from '../present'
import { type Brought, takeIn } from '../take-in'

/**
 * Takes in a ledger or a list: looked at from end to end, scanned, encrypted; its columns are matched as far as their titles are known.
 * Nothing of it is registered yet. Two round trips. Throws `table.*`, `upload.infected`, `upload.scanner-away`,
 * `permission.denied` without a centre, `request.invalid` for a list of nobody's, and the problems of openRecord.
 */
export async function bringTable(deps: ImportDeps, actor: Actor, call: CommandCall, brought: Brought) {
  const { kind, school, file } = brought
  const { centreId } = actor
  if (!centreId || !may(actor, 'import.run', { centreId })) throw new AppError('permission.denied')
  if (ownerOf(kind) && school === '')
    throw new AppError('request.invalid', { fields: [{ path: 'school', message: 'field.required' }] })
  const record = await takeIn(deps, call, brought, {
    look: async () => {
      const looked = await lookAt(deps.tables, IMPORT_KINDS[kind].columns, file)
      await scan(deps.scanner, file.bytes)
      return looked
    },
    fact: (data) => importFact('bring', actor, call, data),
    of: { centreId, createKey: `${actor.id}:${call.key}` },
  })
  return present(deps, record)
}
