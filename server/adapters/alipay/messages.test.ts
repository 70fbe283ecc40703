import { generateKeyPairSync } from 'node:crypto'
import { fixedClock } from '@test/support/fixed-clock'
import { post, useListeners } from '@test/support/listening'
import { expect, it } from 'vitest'
import { createAlipayMessages } from './messages'
import { createAlipaySimulator } from './simulator/app'

const listen = useListeners()
const clock = fixedClock()
const pair = () => generateKeyPairSync('rsa', { modulusLength: 2048 })
const [app, provider] = [pair(), pair()]
const ACCOUNT = { appId: '2021000000000001', template: 'a-template' }
const TOLD = { title: '档案转入', no: 'ZR202611300001', at: clock.now(), page: 'case/progress/index?id=1' }

async function open(other: object = {}) {
  const known = async () => ({ appPublic: app.publicKey, provider: provider.privateKey })
  const url = await listen(
    createAlipaySimulator({ account: { ...ACCOUNT, keys: known }, clock, slowMs: 4000 }),
  )
  const keys = async () => ({ own: app.privateKey, provider: provider.publicKey })
  const config = { ...ACCOUNT, gateway: `${url}/gateway.do`, keys, clock, ...other }
  const messages = createAlipayMessages(config)
  const inbox = async () => (await (await fetch(`${url}/messages.json`)).json()) as object[]
  const send = (to: string) => messages.send(to, { ...TOLD, says: '档案已寄出' })
  return { send, inbox, fail: (mode: string) => post(`${url}/faults`, { mode, times: 1 }) }
}

it('sends to whichever name Alipay has for a person', async () => {
  const { send, inbox } = await open()
  expect([(await send('2088102122458832')).kind, (await send('an-open-id')).kind]).toEqual(['sent', 'sent'])
  expect(await inbox()).toMatchObject([
    { subject: 'an-open-id', data: { keyword1: '档案转入', keyword3: '档案已寄出' } },
    { subject: '2088102122458832' },
  ])
})

it.each([
  ['refused', 'refused', 0],
  ['limit', 'busy', 0],
  ['busy', 'unknown', 0],
  ['cut', 'unknown', 1],
  ['wrong-signature', 'unknown', 1],
])('meets %s: %s', async (mode, kind, arrived) => {
  const { send, inbox, fail } = await open()
  await fail(mode)
  expect((await send('an-open-id')).kind).toBe(kind)
  expect(await inbox()).toHaveLength(arrived)
})

it('is refused with a template nobody knows, and busy while nobody listens', async () => {
  expect((await (await open({ template: 'another' })).send('an-open-id')).kind).toBe('refused')
  expect((await (await open({ gateway: 'http://127.0.0.1:65534/' })).send('an-open-id')).kind).toBe('busy')
})
