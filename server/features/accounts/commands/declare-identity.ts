import type { Actor } from '@shared/domain/policy/roles'
import { AppError, type FieldProblem } from '@shared/kernel/app-error'
import { dayOf } from '@shared/kernel/dates'
import { checkIdNumber, maskIdNumber } from '@shared/kernel/identity'
import { parseName } from '@shared/kernel/person-name'
import { maskPhone } from '@shared/kernel/phone'
import { type CommandCall, runCommand } from '../../../platform/commands/run'
import { type AccountContext, openField, sealField } from '../deps'
import type { Person } from '../present'
import type { AccountRecord, DoneCommand, StoredIdentity } from '../repository'

export interface IdentityForm {
  name: string
  idNumber: string
}

/** Checks both fields and answers their normalised form. `today` is a day in Asia/Shanghai. Throws `request.invalid`. */
function checkedForm(form: IdentityForm, today: string): IdentityForm {
  const name = parseName(form.name)
  const idNumber = checkIdNumber(form.idNumber, today)
  const fields: FieldProblem[] = []
  if (!name.ok) fields.push({ path: 'name', message: 'name.format' })
  if (!idNumber.ok) fields.push({ path: 'idNumber', message: `id.${idNumber.error}` })
  if (!name.ok || !idNumber.ok) throw new AppError('request.invalid', { fields })
  return { name: name.value, idNumber: idNumber.value.value }
}

/** A write is lost only to another command of the same person at the same moment. */
const ATTEMPTS = 3

/**
 * Notes the name and ID number a person gives of themself. They may be given anew until a window has verified them; the
 * same values again are no change. Three round trips.
 * Throws `request.invalid` with fields, `identity.fixed`, `sign-in.expired`, and the problems of runCommand.
 */
export async function declareIdentity(
  deps: AccountContext,
  actor: Actor,
  call: CommandCall,
  form: IdentityForm,
): Promise<Person> {
  const given = checkedForm(form, dayOf(call.now))
  const load = async (): Promise<AccountRecord> => {
    const account = await deps.accounts.findById(actor.id)
    if (!account) throw new AppError('sign-in.expired')
    return account
  }
  return runCommand(deps.claims, call, {
    load,
    about: () => [],
    replay: async (loaded) => {
      const account = loaded ?? (await load())
      const done = account.commands.find((command) => command.key === call.key)
      if (!done) return null
      return done.bodyHash === call.bodyHash ? answerOf(deps, account, given, done) : 'other-body'
    },
    apply: async (loaded) => {
      let account = loaded
      for (let attempt = 1; ; attempt += 1) {
        const { identity, command } = decided(deps, account, given, call)
        const written = await deps.accounts.declare(account._id, account.version, identity, command)
        deps.sessions.forget(account._id)
        if (written) return answerOf(deps, written, given, command)
        if (attempt === ATTEMPTS) throw new AppError('request.in-flight')
        account = await load()
      }
    },
  })
}

function decided(
  deps: AccountContext,
  account: AccountRecord,
  given: IdentityForm,
  call: CommandCall,
): { identity: StoredIdentity | null; command: DoneCommand } {
  const { key, bodyHash, now: at } = call
  const idIndexes = deps.index.all('idNumber', given.idNumber)
  const { identity: known } = account
  if (known?.level === 'verified') {
    if (known.name !== given.name || !idIndexes.includes(known.idIndex)) throw new AppError('identity.fixed')
    return { identity: null, command: { key, bodyHash, at, level: 'verified' } }
  }
  const idNumber = sealField(deps.cipher, 'accounts.idNumber', account._id, given.idNumber)
  return {
    identity: { level: 'declared', name: given.name, idNumber, idIndex: idIndexes[0] ?? '' },
    command: { key, bodyHash, at, level: 'declared' },
  }
}

/** The answer to a command, from what it asked for: every replay reads the same, whatever came after. */
const answerOf = (
  deps: AccountContext,
  account: AccountRecord,
  given: IdentityForm,
  { level }: DoneCommand,
): Person => ({
  id: account._id,
  phone: maskPhone(openField(deps.cipher, 'accounts.phone', account._id, account.phone)),
  identity: {
    level,
    assurance: level === 'verified' ? 'counter' : null,
    document: 'id-card',
    name: given.name,
    idNumber: maskIdNumber(given.idNumber),
  },
})
