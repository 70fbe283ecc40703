import { createHash, randomBytes } from 'node:crypto'
import { ACCOUNT_RULES } from '@shared/domain/accounts/account-rules'
import type { AccountRecord, ClientKind, StoredDevice } from './records'

/** SHA-256 is enough for 256 random bits; nothing there can be guessed. */
const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url')

const isToken = (text: string | undefined): text is string => /^[\w-]{43}$/.test(text ?? '')

/** The account's device that holds this token, if any. */
export function knownDevice({ devices }: Pick<AccountRecord, 'devices'>, token: string | undefined) {
  if (!isToken(token)) return undefined
  const hash = hashOf(token)
  return devices.find((device) => device.tokenHash === hash)
}

/** The devices after a sign-in, the one that signed in last, and the token it is to keep. */
export function devicesAfter(
  account: Pick<AccountRecord, 'devices'>,
  {
    token,
    client,
    now,
    newId,
  }: { token: string | undefined; client: ClientKind; now: Date; newId: () => string },
): { devices: StoredDevice[]; device: StoredDevice; token: string } {
  // A device that people share keeps one token for all its accounts.
  const kept = isToken(token) ? token : randomBytes(32).toString('base64url')
  const known = knownDevice(account, kept)
  const device: StoredDevice = known
    ? { ...known, client, lastSeenAt: now }
    : { id: newId(), tokenHash: hashOf(kept), client, firstSeenAt: now, lastSeenAt: now }
  const others = account.devices.filter(({ id }) => id !== device.id)
  return { devices: [...others, device].slice(-ACCOUNT_RULES.mostDevices), device, token: kept }
}
