import { createHash, randomBytes } from 'node:crypto'
import {
  type AccountDeps,
  createAccountRepository,
  createAccountRoom,
  loginIndexes,
} from '@server/features/accounts'
import { createArchiveRepository } from '@server/features/archives'
import { createCalendarDirectory, createNoticeRepository } from '@server/features/calendar'
import { createStaffRepositories, createStaffRoom, type StaffDeps } from '@server/features/staff'
import { createAccessLog } from '@server/platform/audit/access-log'
import { createBlindIndex } from '@server/platform/crypto/blind-index'
import { createFieldCipher } from '@server/platform/crypto/field-cipher'
import { ringOf } from '@server/platform/crypto/key-ring'
import { deriveKey } from '@server/platform/crypto/keys'
import { createCodeVault } from '@server/platform/crypto/one-time-code'
import { createAccessTokens } from '@server/platform/crypto/tokens'
import { createIdMaker } from '@server/platform/ids'
import { createAccessRecords } from '@server/platform/mongo/access-records'
import { createClaims } from '@server/platform/mongo/claims'
import type { SmsOutcome, SmsSender } from '@server/platform/ports/sms-sender'
import type { TokenCarrier, TokenPair } from '@server/platform/sessions/sessions'
import type { Connection } from 'mongoose'
import { demoDirectory } from './demo-directory'
import { fixedClock } from './fixed-clock'
import { testKeys } from './key-sets'
import { testProviders } from './providers'

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
  const providers = testProviders()
  const openCase = { is: false }
  const newId = createIdMaker(clock)
  const tokens = createAccessTokens(ring, clock)
  const claims = createClaims(connection)
  const accountDeps: AccountDeps = {
    accounts: createAccountRepository(connection),
    archives: createArchiveRepository(connection),
    centres: demoDirectory,
    calendar: createCalendarDirectory(createNoticeRepository(connection)),
    claims,
    tokens,
    codes: createCodeVault(deriveKey(master as NonNullable<typeof master>, 'one-time-code')),
    cipher: createFieldCipher(() => dataKeys),
    index: createBlindIndex(() => dataKeys),
    sms,
    notices: sms,
    messageTemplates: { weapp: 'demo', alipay: null },
    providers,
    sha256: (text) => createHash('sha256').update(text).digest('hex'),
    accessLog: createAccessLog({ records: createAccessRecords(connection), newId }),
    hasOpenCase: async () => openCase.is,
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
    providers,
    /** Whether the cases room knows an open case of everybody. */
    openCase,
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

/** Signs a phone in as a mini program and gives its tokens; a second check is answered. The clock is moved past the resend wait first. */
export async function signInByPhone(rooms: PeopleRooms, phone: string, client: 'weapp' | 'alipay' = 'weapp') {
  rooms.clock.advance(61)
  const now = rooms.clock.now()
  await rooms.accounts.requestCode(phone, now)
  const code = rooms.sms.codes.at(-1) ?? ''
  const first = await rooms.accounts.signIn({ phone, code, client }, cookieJar(), now)
  const answer = first.kind === 'challenge' ? await secondCheck(rooms, phone, first.challenge.token) : first
  if (answer.kind !== 'signed-in' || !answer.tokens) throw new Error(`${phone} cannot sign in`)
  const { person, tokens, device } = answer
  return { person, device, ...tokens, actor: await rooms.accounts.actorOfToken(tokens.access) }
}

/** Answers a second check as the person of the phone would. */
async function secondCheck({ accounts, accountDeps, clock }: PeopleRooms, phone: string, token: string) {
  const check = await checkOf(accountDeps, phone)
  return accounts.answerSecondCheck({ token, ...check }, cookieJar(), clock.now())
}

/** Name and ID number of the real-named person of a phone, as a second check asks for them. */
export async function checkOf(
  { accounts, cipher, index }: Pick<AccountDeps, 'accounts' | 'cipher' | 'index'>,
  phone: string,
): Promise<{ name: string; idNumber: string }> {
  const account = await accounts.findByLogin(loginIndexes({ index }, { kind: 'phone', value: phone }))
  if (!account?.identity) throw new Error(`${phone} has told nobody a name`)
  const { name, idNumber } = account.identity
  return { name, idNumber: cipher.open(idNumber, `accounts.idNumber:${account._id}`) }
}
