import { type AccountContext, sealField } from '../deps'
import type { AccountRecord, StoredIdentity } from '../records'

/** What an authority's papers, looked at by staff, correct. */
export interface IdentityCorrection {
  name?: string
  idNumber?: string
}

const TRIES = 5

/**
 * Writes a corrected name or ID number into the person's account; the level stays. The same correction again changes
 * nothing. `taken`: the number is verified in another account.
 */
export async function correctIdentity(
  deps: AccountContext,
  accountId: string,
  correction: IdentityCorrection,
): Promise<'corrected' | 'taken'> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const account = await deps.accounts.findById(accountId)
    // A closed account holds nothing to correct; its file is corrected all the same.
    if (!account?.identity) return 'corrected'
    const identity = corrected(deps, account, account.identity, correction)
    if (!identity) return 'corrected'
    const written = await deps.accounts.change(account._id, account.version, { identity })
    deps.sessions.forget(account._id)
    if (written !== 'moved') return written === 'taken' ? 'taken' : 'corrected'
  }
  throw new Error(`account ${accountId} did not stand still`)
}

/** The identity as corrected; null when it is so already. */
function corrected(
  deps: AccountContext,
  { _id }: AccountRecord,
  known: StoredIdentity,
  { name, idNumber }: IdentityCorrection,
): StoredIdentity | null {
  const hasNumber = !idNumber || deps.index.all('idNumber', idNumber).includes(known.idIndex)
  if (hasNumber && (!name || known.name === name)) return null
  const number = hasNumber
    ? {}
    : {
        idNumber: sealField(deps.cipher, 'accounts.idNumber', _id, idNumber),
        idIndex: deps.index.of('idNumber', idNumber),
      }
  return { ...known, ...(name ? { name } : {}), ...number }
}
