import { fixedClock } from '@test/support/fixed-clock'
import { post, useListeners } from '@test/support/listening'
import { expect, it } from 'vitest'
import { createWechatMessages } from './messages'
import { createWechatSimulator } from './simulator/app'

const ACCOUNT = { appId: 'wxdemo0000000001', secret: 'demo-secret', template: 'a-template' }
const OPENID = `o${'a'.repeat(27)}`
const listen = useListeners()
const clock = fixedClock()
const TOLD = { title: '档案转入', no: 'ZR202611300001', at: clock.now(), page: 'case/progress/index?id=1' }

async function open(other: object = {}) {
  const url = await listen(createWechatSimulator({ account: ACCOUNT, clock, slowMs: 4000 }))
  const messages = createWechatMessages({ ...ACCOUNT, baseUrl: url, clock, ...other })
  const inbox = async () => (await (await fetch(`${url}/messages.json?openid=${OPENID}`)).json()) as object[]
  const send = (says = '档案已寄出', to = OPENID) => messages.send(to, { ...TOLD, says })
  return { send, inbox, fail: (mode: string) => post(`${url}/faults`, { mode, times: 1 }) }
}

it('sends the values of the template, cut to what a value may hold', async () => {
  const { send, inbox } = await open()
  expect((await send('一'.repeat(30))).kind).toBe('sent')
  expect(await inbox()).toMatchObject([
    { data: { thing1: '档案转入', character_string2: TOLD.no, thing3: `${'一'.repeat(19)}…` } },
  ])
})

it.each([
  ['refused', 'refused', 0],
  ['limit', 'busy', 0],
  ['token', 'sent', 1],
  ['busy', 'unknown', 0],
  ['5xx', 'busy', 0],
  ['cut', 'unknown', 1],
  ['slow', 'unknown', 1],
])('meets %s: %s', async (mode, kind, arrived) => {
  const { send, inbox, fail } = await open()
  // A token that is asked for first and does not come means that nothing was sent.
  if (mode !== '5xx') await send()
  await fail(mode)
  expect((await send()).kind).toBe(kind)
  expect(await inbox()).toHaveLength(arrived + (mode === '5xx' ? 0 : 1))
})

it('is refused for good with a template or a person nobody knows, and busy while nobody listens', async () => {
  expect((await (await open({ template: 'another' })).send()).kind).toBe('refused')
  expect((await (await open({ baseUrl: 'http://127.0.0.1:65534' })).send()).kind).toBe('busy')
})
