import { inject } from 'light-my-request'
import { describe, expect, it } from 'vitest'
import { createTencentSms } from '../tencent'
import { accountOf } from './account'
import { createSmsSimulator } from './app'
import { createInbox } from './inbox'
import { inboxPage } from './inbox-page'

const ACCOUNT = accountOf({
  secretId: 'i',
  secretKey: 'k',
  appId: '1',
  signName: '档易办',
  templates: { 'sign-in-code': 't', 'login-changed': 'n', 'case-step': 'b' },
})
const open = () => createSmsSimulator({ account: ACCOUNT })

describe('the SMS simulator', () => {
  it('answers an unsigned request in the provider’s error format, status 200', async () => {
    const answer = await inject(open(), { method: 'POST', url: '/', payload: {} })
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toMatchObject({
      Response: { Error: { Code: 'AuthFailure.InvalidAuthorization' }, RequestId: expect.any(String) },
    })
  })

  it('refuses a body over 64 KB', async () => {
    const answer = await inject(open(), { method: 'POST', url: '/', payload: 'x'.repeat(65 * 1024) })
    expect(answer.statusCode).toBe(413)
  })

  it.each(['', '{}', '{"mode":"fire"}', '{"mode":"5xx","times":0}', '{"mode":"5xx","more":1}'])(
    'refuses the fault %j',
    async (payload) => {
      expect((await inject(open(), { method: 'POST', url: '/faults', payload })).statusCode).toBe(400)
    },
  )

  it('lasts a fault as many sends as it is told, until it is set to none', async () => {
    const app = open()
    const send = async () => (await inject(app, { method: 'POST', url: '/', payload: '{}' })).statusCode
    await inject(app, { method: 'POST', url: '/faults', payload: { mode: '5xx', times: 2 } })
    expect([await send(), await send(), await send()]).toEqual([502, 502, 200])
    await inject(app, { method: 'POST', url: '/faults', payload: { mode: '5xx', times: 9 } })
    await inject(app, { method: 'POST', url: '/faults', payload: { mode: 'none' } })
    expect(await send()).toBe(200)
  })

  it('says on its page that it is for show, and leads there from its root', async () => {
    const app = open()
    expect((await inject(app, '/')).headers.location).toBe('/inbox')
    const page = await inject(app, '/inbox')
    expect(page.headers['content-type']).toContain('text/html')
    expect(page.headers['content-security-policy']).toContain("default-src 'none'")
    expect(page.body).toContain('<html lang="zh-CN">')
    expect(page.body).toContain('演示短信收件箱，仅供演示')
    expect(page.body).toContain('还没有短信')
  })

  it('shows phone and message newest first, with nothing of them taken for markup', () => {
    const inbox = createInbox()
    const receivedAt = '2026-11-22T04:00:00.000Z'
    inbox.deliver({ serialNo: '1', phone: '13800138000', text: '先到', params: [], receivedAt })
    inbox.deliver({
      serialNo: '2',
      phone: '13900139000',
      text: '<script>"后到"</script>',
      params: [],
      receivedAt,
    })
    const page = inboxPage(inbox.list())
    expect(page.indexOf('13900139000')).toBeLessThan(page.indexOf('13800138000'))
    expect(page).toContain('&lt;script&gt;&quot;后到&quot;&lt;/script&gt;')
    expect(page).not.toContain('<script')
    expect(page).toContain('2026年11月22日 12:00')
  })

  it('keeps the latest 500 messages', () => {
    const inbox = createInbox()
    for (let at = 0; at < 510; at += 1) {
      inbox.deliver({ serialNo: String(at), phone: '13800138000', text: '', params: [], receivedAt: '' })
    }
    expect(inbox.list()).toHaveLength(500)
    expect(inbox.list()[0]?.serialNo).toBe('509')
  })

  it('is not needed to build a sender', () => {
    const config = {
      ...ACCOUNT,
      baseUrl: 'not an address',
      templates: { 'sign-in-code': 't', 'login-changed': 'n', 'case-step': 'b' },
    }
    return expect(createTencentSms(config).send('13800138000', 'sign-in-code', ['1'])).resolves.toMatchObject(
      {
        kind: 'unknown',
      },
    )
  })
})
