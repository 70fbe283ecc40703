import { demoIdNumber } from '@server/features/archives'
import { locateFile } from '@shared/contract/custody'
import * as logins from '@shared/contract/logins'
import * as messages from '@shared/contract/messages'
import * as privacy from '@shared/contract/privacy'
import { beginFaceCheck, proveRealName } from '@shared/contract/real-name'
import type { RouteContract, RouteOutput } from '@shared/contract/route'
import * as signIn from '@shared/contract/sign-in'
import * as providers from '@shared/contract/sign-in-by-provider'
import { listUnitNotices } from '@shared/contract/unit-notices'
import { CONSENTS } from '@shared/domain/accounts/consents'
import { type ApiClient, apiClient } from '@test/support/api-client'
import type { TestHouse } from '@test/support/house'
import type { Send } from './step'

/** Comes by WeChat, has a phone and another; their name is right, and no file has their number. */
export const COMER = {
  phone: '13900000102',
  other: '13900000103',
  name: '星二雪',
  idNumber: demoIdNumber(9_002),
}

const WECHAT = 'wechat/simulated/codes'
const CHECK = { name: COMER.name, idNumber: COMER.idNumber }
const NOTICE = CONSENTS.find(({ name }) => name === 'identity-check')?.version ?? ''

/** Sends steps of one client. */
const stepper =
  (send: Send, client: ApiClient) =>
  async <R extends RouteContract>(route: R, given: object = {}, status: number = route.status) =>
    (await send({ route, client, given, status })).body as RouteOutput<R>

/** A fresh code that came to a phone; a minute has passed since its last one. */
async function smsCode(house: TestHouse, send: Send, client: ApiClient, phone: string): Promise<string> {
  house.clock.advance(61)
  await stepper(send, client)(signIn.requestCode, { body: { phone } })
  return house.phones.code(phone)
}

/** Comes by WeChat for the first time and shows a phone; a mini program's tokens then travel as cookies would. */
async function arrive(house: TestHouse, send: Send): Promise<ApiClient> {
  const client = apiClient(house.citizen)
  const step = stepper(send, client)
  const openid = () => house.phones.mint(WECHAT, { user: COMER.name })
  await step(providers.signInByProvider, { body: { provider: 'weapp', code: 'never-given' } }, 400)
  const shown = await step(providers.signInByProvider, { body: { provider: 'weapp', code: await openid() } })
  const token = shown.kind === 'challenge' ? shown.challenge.token : ''
  const code = await smsCode(house, send, client, COMER.phone)
  const proof = { kind: 'phone', phone: COMER.phone, code }
  await step(providers.showPhone, { body: { token, proof } })
  const again = await step(providers.signInByProvider, { body: { provider: 'weapp', code: await openid() } })
  if (again.kind !== 'signed-in') throw new Error('the second time nothing is missing')
  client.cookies.set('dyb_person', again.tokens?.access ?? '')
  return client
}

/** Ways in: shows them, proves to be themself, adds one, removes one, ends devices. */
async function changeWays(house: TestHouse, send: Send, client: ApiClient): Promise<void> {
  const step = stepper(send, client)
  house.clock.advance(61)
  await step(logins.requestProofCode)
  const own = await house.phones.code(COMER.phone)
  await step(logins.prove, { body: { proof: { kind: 'phone', code: own } } })
  const code = await smsCode(house, send, client, COMER.other)
  const proof = { kind: 'phone', phone: COMER.other, code }
  await step(logins.addLogin, { body: { proof } })
  const list = await step(logins.readLogins)
  const other = list.logins.at(-1)?.id ?? ''
  await step(logins.removeLogin, { params: { id: other }, body: {} })
  await step(logins.removeLogin, { params: { id: other }, body: {} }, 404)
  await step(listUnitNotices)
  const { devices } = await step(logins.readDevices)
  const old = devices.find(({ current }) => !current)?.id ?? ''
  await step(logins.endDevice, { params: { id: old }, body: {} })
  await step(logins.endOtherDevices)
}

/** What is known: consents, the real name, the log, the file of it all. */
async function becomeKnown(send: Send, client: ApiClient): Promise<void> {
  const step = stepper(send, client)
  await step(privacy.readConsents)
  await step(privacy.setConsent, { body: { name: 'sms-news', version: '2026-11', given: true } })
  await step(messages.readMessageWay)
  await step(messages.setMessageWay, { body: { way: 'alipay' } }, 409)
  await step(messages.setMessageWay, { body: { way: 'off' } })
  const form = { document: 'id-card', ...CHECK, consent: NOTICE }
  await step(beginFaceCheck, { body: { ...CHECK, consent: NOTICE } })
  await step(proveRealName, { body: { ...form, consent: 'older' } }, 409)
  await step(proveRealName, { body: form })
  await step(locateFile)
  await step(privacy.downloadMyData)
  await step(privacy.readPrivacyLog)
}

/** The same phone in a new browser: asked who they are; a stranger with the number begins anew. */
async function newDevices(house: TestHouse, send: Send): Promise<void> {
  const enter = async () => {
    const client = apiClient(house.citizen)
    const code = await smsCode(house, send, client, COMER.phone)
    const body = { phone: COMER.phone, code, client: 'h5' }
    const answer = await stepper(send, client)(signIn.signIn, { body })
    return { client, token: answer.kind === 'challenge' ? answer.challenge.token : '' }
  }
  const own = await enter()
  const answer = stepper(send, own.client)
  await answer(providers.answerSecondCheck, { body: { token: own.token, ...CHECK, name: '星七雪' } }, 400)
  await answer(providers.answerSecondCheck, { body: { token: own.token, ...CHECK } })
  const stranger = await enter()
  await stepper(send, stranger.client)(providers.claimNumber, { body: { token: stranger.token } })
}

/** Every route of a person's account. */
export async function accountWalk(house: TestHouse, send: Send): Promise<void> {
  const client = await arrive(house, send)
  await changeWays(house, send, client)
  await becomeKnown(send, client)
  await newDevices(house, send)
  // The proof of a while ago is too old by now.
  house.clock.advance(300)
  await stepper(send, client)(privacy.closeAccount, { body: { understood: true } }, 403)
  await stepper(send, client)(logins.prove, {
    body: { proof: { kind: 'weapp', code: await house.phones.mint(WECHAT, { user: COMER.name }) } },
  })
  await stepper(send, client)(privacy.closeAccount, { body: { understood: true } })
}
