import './dom'
import { demoCheck } from '@server/demo-data'
import { reg } from '@shared/kernel/reg'
import { readPdfQr, readPdfText } from '@test/support/poppler'
import { smsCode } from '@test/support/sms-code'
import jwt from 'jsonwebtoken'
import { afterAll, describe, expect, test } from 'vitest'
import { launchMini, type Mini } from './launch'
import { stackOf } from './stack-of'
import { approve } from './staff'
import type { MiniOptions, Platform } from './types'

const shows = reg('N23', 'N8', 'N29-false')

/** On WeChat a person whose certificate is issued at once; on Alipay one whose card a clerk has to see first. */
const people = {
  weapp: { phone: '13800000001', card: '已上架保管', from: '192.0.2.201' },
  alipay: { phone: '13800000005', card: '身份还没有核验', from: '192.0.2.202' },
} as const

const launched: Mini[] = []

async function launch(options: Pick<MiniOptions, 'platform' | 'from' | 'scanned'>): Promise<Mini> {
  const mini = await launchMini({
    dist: `dist/${options.platform}`,
    apiBase: stackOf(options.platform).citizen,
    ...options,
  })
  launched.push(mini)
  return mini
}

afterAll(() => {
  for (const mini of launched) mini.close()
})

const tokensOf = (mini: Mini) =>
  JSON.parse(String(mini.storage.tokens)) as { access: string; refresh: string }

/** The same token as it will be in an hour. */
function expired(platform: Platform, access: string): string {
  const [kid = '', key = ''] = stackOf(platform).jwtKeys.split(':')
  const past = Math.floor(Date.now() / 1000) - 3600
  const payload = { ...(jwt.decode(access) as object), iat: past, exp: past + 900 }
  return jwt.sign(payload, Buffer.from(key, 'base64'), { algorithm: 'HS256', keyid: kid })
}

describe.each(['weapp', 'alipay'] as const)(
  `%s as built, against the running product (${shows.join(' ')})`,
  (platform) => {
    const { phone, card, from } = people[platform]
    let mini: Mini
    let address = ''

    test('signs in with the code that came by SMS, says who they are where that is asked, and keeps the tokens', async () => {
      mini = await launch({ platform, from })
      await mini.tap('去登录', 'link')
      expect(mini.route()).toBe('account/sign-in/index')
      await mini.tap('用手机号登录', 'button')
      await mini.type('手机号', phone)
      await mini.tap('获取验证码', 'button')
      await mini.type('验证码', await smsCode(stackOf(platform).phones, phone))
      await mini.tap('登录', 'button')
      const check = demoCheck(phone)
      if (check) {
        await mini.waitFor('这台设备是第一次登录')
        await mini.type('姓名', check.name)
        await mini.type('身份证号', check.idNumber)
        await mini.tap('核对并登录', 'button')
      }
      await mini.waitFor(card)
      expect(mini.route()).toBe('pages/home/index')
      expect(tokensOf(mini)).toEqual({ access: expect.any(String), refresh: expect.any(String) })
    })

    test('asks for a certificate: errors first, nothing lost without a network, nothing twice by two taps', async () => {
      await mini.tap('存档证明', 'link')
      await mini.tap('开始办理', 'button')
      await mini.tap('继续', 'button')
      expect(mini.text()).toContain('有 1 处需要更改')
      await mini.tap('落户', 'radio')
      await mini.tap('继续', 'button')
      await mini.type('接收单位名称', '云帆市派出所（演示）')
      await mini.tap('继续', 'button')
      await mini.waitFor('证明怎么写')
      await mini.tap('继续', 'button')
      await mini.waitFor('提交申请')
      mini.setOnline(false)
      await mini.tap('提交申请', 'button')
      expect(mini.text()).toContain('网络没有连上，请检查网络后重试，已填写的内容会保留。')
      mini.setOnline(true)
      await Promise.all([mini.tap('提交申请', 'button'), mini.tap('提交申请', 'button')])
      await mini.waitFor('办件编号')
      const sent = mini.requests.filter(({ method, url }) => method === 'POST' && url === '/api/cases')
      expect(sent).toEqual([{ method: 'POST', url: '/api/cases', status: 201 }])
    })

    test('follows the progress until the certificate is there', async () => {
      const no = /办件编号\s*(\S+?)最晚办完/.exec(mini.text())?.[1] ?? ''
      if (platform === 'alipay') await approve(stackOf(platform).staff, no)
      await mini.tap('查看进度', 'button')
      expect(mini.route()).toBe('case/progress/index')
      await mini.waitFor('查看证明')
      expect(mini.text()).toContain('云帆市派出所（演示）')
    })

    test('opens the document that was downloaded; its code leads where the copied link does', async () => {
      await mini.tap('查看证明', 'button')
      await mini.waitFor('打开证明')
      await mini.tap('打开证明', 'button')
      await mini.tap('复制核验链接', 'button')
      address = mini.clipboard[0] ?? ''
      const [opened] = mini.documents
      const pdf = opened?.bytes ?? Buffer.alloc(0)
      expect(await readPdfQr(pdf)).toBe(address)
      expect(await readPdfText(pdf)).toContain('存档证明')
      expect(address.startsWith(`${stackOf(platform).citizen}/v/`)).toBe(true)
    })

    test('renews an expired sign-in by itself; the tokens are others then', async () => {
      const before = tokensOf(mini)
      mini.storage.tokens = JSON.stringify({ ...before, access: expired(platform, before.access) })
      const asked = mini.requests.length
      await mini.open('/pages/cases/index')
      await mini.waitFor('已出具')
      const steps = mini.requests.slice(asked).map(({ url, status }) => `${status} ${url}`)
      expect(steps).toEqual(['401 /api/me/cases', '200 /api/sign-in/refresh', '200 /api/me/cases'])
      const after = tokensOf(mini)
      expect(after.access).not.toBe(before.access)
      expect(after.refresh).not.toBe(before.refresh)
    })

    test('a stranger scans the code: genuine; a changed code is not', async () => {
      const at = address.indexOf('/v/') + 10
      const changed = address.slice(0, at) + (address[at] === 'A' ? 'B' : 'A') + address.slice(at + 1)
      for (const [scanned, verdict] of [
        [address, '真实有效'],
        [changed, '不是真的证明'],
      ] as const) {
        const stranger = await launch({ platform, from: '192.0.2.203', scanned })
        await stranger.tap('核验证明', 'link')
        await stranger.tap('扫证明上的二维码', 'button')
        await stranger.waitFor(verdict)
      }
    })

    test('no template and no script went wrong on the way', () => {
      for (const each of launched) {
        expect(each.templateErrors).toEqual([])
        expect(each.jsErrors).toEqual([])
      }
    })
  },
)
