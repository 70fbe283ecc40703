import type { Sha256 } from '@shared/domain/facts/chain'
import { commitTo } from '@shared/domain/facts/commitments'
import type { Actor } from '@shared/domain/policy/roles'
import { AppError } from '@shared/kernel/app-error'
import { type Moment, noteLook } from '../../audit'
import { loadOwn } from '../commands/act'
import type { ImportDeps } from '../deps'
import type { ImportRecord } from '../record'

const FIELD = 'imports.sender'

/** Who sent a list for a school, and under which salt the fact commits to it. */
export interface Sender {
  salt: string
  name: string
  phone: string
}

export const sealSender = (deps: Pick<ImportDeps, 'seal'>, id: string, sender: Sender): string =>
  deps.seal(FIELD, id, JSON.stringify(sender))

/** What the fact holds instead. */
export const commitToSender = ({ salt, ...values }: Sender, sha256: Sha256): Record<string, string> =>
  commitTo(values, salt, sha256)

const openSender = (deps: Pick<ImportDeps, 'open'>, { _id, sender }: ImportRecord): Sender | null =>
  sender ? (JSON.parse(deps.open(FIELD, _id, sender)) as Sender) : null

/** Who sent a list for its school, to be rung about it; noted in the access log first. Throws `import.not-found`, `access.not-logged`. */
export async function readSender(deps: ImportDeps, actor: Actor, id: string, moment: Moment) {
  const record = await loadOwn(deps, actor, 'import.read', id)
  const sender = openSender(deps, record)
  if (!sender) throw new AppError('import.not-found')
  await noteLook(
    deps.accessLog,
    actor,
    { action: 'import.read', about: { kind: 'list', id: `${id}:sender` }, purpose: 'file-keeping' },
    moment,
  )
  return { name: sender.name, phone: sender.phone }
}
