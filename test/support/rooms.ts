import { createHash, randomBytes } from 'node:crypto'
import { type AccountDeps, createAccountRepository, createAccountRoom } from '@server/features/accounts'
import { createArchiveRepository } from '@server/features/archives'
import { createStaffRepositories, createStaffRoom, type StaffDeps } from '@server/features/staff'
import { createBlindIndex } from '@server/platform/crypto/blind-index'
import { createFieldCipher } from '@server/platform/crypto/field-cipher'
import { ringOf } from '@server/platform/crypto/key-ring'
import { deriveKey } from '@server/platform/crypto/keys'
import { createCodeVault } from '@server/platform/crypto/one-time-code'
import { createAccessTokens } from '@server/platform/crypto/tokens'
import { createIdMaker } from '@server/platform/ids'
import { createClaims } from '@server/platform/mongo/claims'
import type { SmsOutcome, SmsSender } from '@server/platform/ports/sms-sender'
import type { TokenCarrier, TokenPair } from '@server/platform/sessions/sessions'
import type { Connection } from 'mongoose'
import { demoDirectory } from './demo-directory'
import { fixedClock } from './fixed-clock'
import { testKeys } from './key-sets'

const secret = randomBytes(32)
const dataKeys = testKeys()
const ring = ringOf('1', [['1', secret]], 'test')
const master = ring.keys.get('1')
if (!master) throw new Error('the ring has its key')

/** A phone that keeps what was sent to it, and a provider whose next answer can be chosen. */
export interface SmsInbox extends SmsSender {
  codes: string[]
  answer: SmsOutcome
}

function smsInbox(): SmsInbox {
  const inbox: SmsInbox = {
    codes: [],
    answer: { kind: 'accepted', serialNo: '1' },
    send: async (_phone, _template, [code = '']) => {
      inbox.codes.push(code)
      return inbox.answer
    },
  }
  return inbox
}

/** A carrier that behaves as a browser's cookie jar does. */
export interface CookieJar extends TokenCarrier {
  held: TokenPair | null
}

export function cookieJar(refresh?: string): CookieJar {
  const jar: CookieJar = {
    refresh,
    held: null,
    set: (pair) => {
      jar.held = pair
      jar.refresh = pair.refresh
    },
    clear: () => {
      jar.held = null
      jar.refresh = undefined
    },
  }
  return jar
}

/** The rooms that know people, over a real database, with a clock that is moved by hand. */
export function peopleRooms(connection: Connection, clock = fixedClock()) {
  const sms = smsInbox()
  const newId = createIdMaker(clock)
  const tokens = createAccessTokens(ring, clock)
  const claims = createClaims(connection)
  const accountDeps: AccountDeps = {
    accounts: createAccountRepository(connection),
    archives: createArchiveRepository(connection),
    centres: demoDirectory,
    claims,
    tokens,
    codes: createCodeVault(deriveKey(master as NonNullable<typeof master>, 'one-time-code')),
    cipher: createFieldCipher(() => dataKeys),
    index: createBlindIndex(() => dataKeys),
    sms,
    newId,
    clock,
  }
  const staffDeps: StaffDeps = {
    ...accountDeps,
    ...createStaffRepositories(connection),
    sha256: (text) => createHash('sha256').update(text).digest('hex'),
    openCasesOf: async () => [],
  }
  return {
    clock,
    sms,
    newId,
    accountDeps,
    staffDeps,
    accounts: createAccountRoom(accountDeps),
    staff: createStaffRoom(staffDeps),
    /** The same rooms as another process has them: nothing remembered. */
    elsewhere: () => ({ accounts: createAccountRoom(accountDeps), staff: createStaffRoom(staffDeps) }),
  }
}

export type PeopleRooms = ReturnType<typeof peopleRooms>

let nextPhone = 13_900_000_000

/** A phone no other test of this process uses. */
export const newPhone = (): string => String(nextPhone++)

/** Signs a phone in as a mini program and gives its tokens. The clock is moved past the resend wait first. */
export async function signInByPhone(rooms: PeopleRooms, phone: string, client: 'weapp' | 'alipay' = 'weapp') {
  rooms.clock.advance(61)
  const now = rooms.clock.now()
  await rooms.accounts.requestCode(phone, now)
  const code = rooms.sms.codes.at(-1) ?? ''
  const { person, tokens } = await rooms.accounts.signIn({ phone, code, client }, cookieJar(), now)
  if (!tokens) throw new Error('a mini program gets its tokens in the body')
  return { person, ...tokens, actor: await rooms.accounts.actorOfToken(tokens.access) }
}
