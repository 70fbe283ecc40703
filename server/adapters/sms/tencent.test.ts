import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fixedClock } from '@test/support/fixed-clock'
import { afterEach, describe, expect, it } from 'vitest'
import { accountOf } from './simulator/account'
import { createSmsSimulator } from './simulator/app'
import { createTencentSms, type TencentSmsConfig } from './tencent'

const PHONE = '13800138000'
const SETTINGS = { secretId: 'demo-id', secretKey: 'demo-key', appId: '1400000000', signName: '档易办' }
const ACCOUNT = accountOf({
  ...SETTINGS,
  templates: { 'sign-in-code': '100001', 'login-changed': '100002', 'case-step': '100003' },
})

const servers: Server[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
})

async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const simulator = () => listen(createSmsSimulator({ account: ACCOUNT, slowMs: 400 }))

const sender = (baseUrl: string, other: Partial<TencentSmsConfig> = {}) =>
  createTencentSms({
    ...SETTINGS,
    baseUrl,
    templates: { 'sign-in-code': '100001', 'login-changed': '100002', 'case-step': '100003' },
    timeoutMs: 150,
    ...other,
  })

const inbox = async (baseUrl: string, phone = PHONE) =>
  (await (await fetch(`${baseUrl}/inbox.json?phone=${phone}`)).json()) as { params: string[]; text: string }[]

const setFault = (baseUrl: string, fault: object) =>
  fetch(`${baseUrl}/faults`, { method: 'POST', body: JSON.stringify(fault) })

describe('sending through the provider', () => {
  it('reaches the phone with the code in the approved text', async () => {
    const url = await simulator()
    const outcome = await sender(url).send(PHONE, 'sign-in-code', ['012345'])
    expect(outcome).toEqual({ kind: 'accepted', serialNo: expect.stringMatching(/^2640:\d{20}$/) })
    const [message] = await inbox(url)
    expect(message).toMatchObject({
      params: ['012345'],
      text: expect.stringContaining('【档易办】您的登录验证码是 012345'),
    })
    expect(await inbox(url, '13900139000')).toEqual([])
  })

  it.each([
    ['wrong key', { secretKey: 'other' }, 'AuthFailure.SignatureFailure'],
    ['unknown id', { secretId: 'other' }, 'AuthFailure.SecretIdNotFound'],
    [
      'clock 6 minutes behind',
      { clock: fixedClock(new Date(Date.now() - 360_000)) },
      'AuthFailure.SignatureExpire',
    ],
    [
      'clock 6 minutes ahead',
      { clock: fixedClock(new Date(Date.now() + 360_000)) },
      'AuthFailure.SignatureExpire',
    ],
    ['other app', { appId: '1' }, 'UnauthorizedOperation.SmsSdkAppIdVerifyFail'],
    ['other sender', { signName: 'x' }, 'FailedOperation.SignatureIncorrectOrUnapproved'],
    [
      'other template',
      { templates: { 'sign-in-code': '9', 'login-changed': '100002', 'case-step': '100003' } },
      'FailedOperation.TemplateIncorrectOrUnapproved',
    ],
  ])('with %s is refused', async (_name, other, code) => {
    const url = await simulator()
    expect(await sender(url, other).send(PHONE, 'sign-in-code', ['012345'])).toMatchObject({
      kind: 'refused',
      code,
    })
    expect(await inbox(url)).toEqual([])
  })

  it.each([
    ['a bad number', '123', ['012345'], 'InvalidParameterValue.IncorrectPhoneNumber'],
    ['too few parameters', PHONE, [], 'FailedOperation.TemplateParamSetNotMatchApprovedTemplate'],
  ])('to %s is refused', async (_name, phone, params, code) => {
    const url = await simulator()
    expect(await sender(url).send(phone, 'sign-in-code', params)).toMatchObject({ kind: 'refused', code })
  })

  it('still works with a clock 4 minutes off', async () => {
    const url = await simulator()
    const clock = fixedClock(new Date(Date.now() - 240_000))
    expect((await sender(url, { clock }).send(PHONE, 'sign-in-code', ['012345'])).kind).toBe('accepted')
  })

  it.each([
    ['5xx', 'unknown', 0],
    ['garbage', 'unknown', 0],
    ['limit', 'refused', 0],
    ['slow', 'unknown', 1],
  ])(
    'with the fault %s is %s, and %i message arrives; the next send is well again',
    async (mode, kind, arrived) => {
      const url = await simulator()
      await setFault(url, { mode })
      expect((await sender(url).send(PHONE, 'sign-in-code', ['111111'])).kind).toBe(kind)
      expect(await inbox(url)).toHaveLength(arrived)
      expect((await sender(url).send(PHONE, 'sign-in-code', ['222222'])).kind).toBe('accepted')
    },
  )

  it('is unknown when nobody listens, when the answer never ends, and when it leads elsewhere', async () => {
    const sendTo = (url: string) => sender(url).send(PHONE, 'sign-in-code', ['012345'])
    const silent = await listen(() => undefined)
    const endless = await listen((_request, response) => response.writeHead(200).write('{"Response":'))
    const elsewhere = await listen((_request, response) =>
      response.writeHead(307, { Location: silent }).end(),
    )
    expect(await sendTo('http://127.0.0.1:9')).toMatchObject({ kind: 'unknown' })
    expect(await sendTo(silent)).toMatchObject({ kind: 'unknown', message: 'no answer: TimeoutError' })
    expect(await sendTo(endless)).toMatchObject({ kind: 'unknown' })
    expect(await sendTo(elsewhere)).toMatchObject({ kind: 'unknown' })
  })
})
