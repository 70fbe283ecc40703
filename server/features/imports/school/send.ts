import type { RouteInput } from '@shared/contract/route'
import type { SchoolList, sendSchoolList } from '@shared/contract/school-lists'
import { linkFact } from '@shared/domain/facts/chain'
import { foldImport } from '@shared/domain/imports/table'
import { AppError } from '@shared/kernel/app-error'
import { parsePhone } from '@shared/kernel/phone'
import { type CommandCall, runCommand } from '../../../platform/commands/run'
import { aboutOf } from '../about'
import type { ImportDeps } from '../deps'
import { keptUntil, stretch } from '../fact'
import type { ImportRecord } from '../record'
import { openInvitation, schoolActor } from './invitation'
import { listFor } from './list-for'
import { commitToSender, sealSender } from './sender'

export type Sending = RouteInput<typeof sendSchoolList>['body']

/**
 * Sends a list that was looked at to the centre, which works it off at once; who sent it stands sealed beside its fact. What was sent
 * is sent: a repeat answers how it stands. Four round trips. Throws the problems of openInvitation, `import.not-found` for another
 * school's list, `import.file-gone`, `import.changed`, and the problems of runCommand.
 */
export async function sendList(
  deps: ImportDeps,
  call: CommandCall,
  { no, code, list, name, phone }: Sending,
): Promise<SchoolList> {
  const invitation = await openInvitation(deps, { no, code }, call.now)
  const by = schoolActor(invitation)
  const load = async (): Promise<ImportRecord> => {
    const record = await deps.imports.findById(list)
    if (record?.invitation !== invitation._id) throw new AppError('import.not-found')
    return record
  }
  const own = { ...call, actorId: by.id }
  const record = await runCommand<ImportRecord, ImportRecord>(deps.claims, own, {
    load,
    about: () => [],
    replay: async (loaded) => {
      const known = loaded ?? (await load())
      return known.state === 'offered' ? null : known
    },
    apply: (loaded) => apply(deps, own, by, loaded, { name, phone }),
  })
  return listFor(deps, { ...record, left: [] })
}

async function apply(
  deps: ImportDeps,
  { key, bodyHash, now }: CommandCall,
  by: ReturnType<typeof schoolActor>,
  record: ImportRecord,
  typed: { name: string; phone: string },
): Promise<ImportRecord> {
  aboutOf(deps, record)
  const phone = parsePhone(typed.phone)
  const sender = { salt: deps.newSalt(), name: typed.name, phone: phone.ok ? phone.value : typed.phone }
  const body = { kind: 'send', at: now.toISOString(), by, data: {}, key, bodyHash }
  const sealed = commitToSender(sender, deps.sha256)
  const fact = linkFact(record.facts, { ...body, sealed }, deps.sha256)
  const written = await deps.imports.append(record._id, record.version, {
    ...{ fact, state: foldImport([fact]), sender: sealSender(deps, record._id, sender) },
    outbox: [stretch(record._id, fact.seq, record.progress.row)],
    expiresAt: keptUntil(now),
  })
  if (!written) throw new AppError('import.changed')
  return written
}
