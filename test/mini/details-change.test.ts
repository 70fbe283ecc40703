import './dom'
import { reg } from '@shared/kernel/reg'
import { townsperson } from '@test/e2e/support/townsperson'
import { SMALL_FILE } from '@test/support/multipart'
import { smsCode } from '@test/support/sms-code'
import { afterAll, describe, expect, test } from 'vitest'
import { launchMini, type Mini } from './launch'
import { stackOf } from './stack-of'
import { approve } from './staff'

const shows = reg('S-change')
const launched: Mini[] = []

/** People with a file and no account so far. */
const PEOPLE = {
  weapp: { phone: '13912340031', from: '192.0.2.231', ...townsperson(25) },
  alipay: { phone: '13912340032', from: '192.0.2.232', ...townsperson(26) },
} as const

afterAll(() => {
  for (const mini of launched) mini.close()
})

/** From home to the first question, and the choice of what is to change. */
async function begin(mini: Mini, what: string): Promise<void> {
  await mini.open('/apply/start/index?item=archive-details-change')
  await mini.tap('开始办理', 'button')
  await mini.tap(what, 'radio')
  await mini.tap('继续', 'button')
}

async function handIn(mini: Mini): Promise<void> {
  await mini.waitFor('提交申请')
  await mini.tap('提交申请', 'button')
  await mini.waitFor('办件编号')
}

describe.each(['weapp', 'alipay'] as const)(
  `a change of what is recorded in %s as built (${shows.join(' ')})`,
  (platform) => {
    const { phone, from, name, idNumber } = PEOPLE[platform]
    let mini: Mini

    test('signs in, has the name verified where a page asks for it, and is back on that page', async () => {
      const options = { dist: `dist/${platform}`, platform, apiBase: stackOf(platform).citizen, from }
      mini = await launchMini({ ...options, picture: SMALL_FILE.bytes })
      launched.push(mini)
      await mini.tap('去登录', 'link')
      await mini.tap('用手机号登录', 'button')
      await mini.type('手机号', phone)
      await mini.tap('获取验证码', 'button')
      await mini.type('验证码', await smsCode(stackOf(platform).phones, phone))
      await mini.tap('登录', 'button')
      await mini.open('/custody/check/index')
      await mini.tap('去核验身份', 'link')
      expect(mini.route()).toBe('account/identity/index')
      await mini.type('姓名', name)
      await mini.type('身份证号', idNumber)
      await mini.tap('我同意为核对身份这样处理', 'checkbox')
      await mini.tap('核验并继续', 'button')
      await expect.poll(() => mini.route()).toBe('custody/check/index')
      expect(mini.text()).not.toContain('去核验身份')
    })

    test('changes the phone, made at once', async () => {
      await begin(mini, '联系电话')
      await mini.tap('继续', 'button')
      expect(mini.text()).toContain('有 1 处需要更改')
      await mini.type('新的联系电话', '13911112222')
      await mini.tap('继续', 'button')
      await handIn(mini)
      await mini.tap('查看进度', 'button')
      await mini.waitFor('档案信息已变更')
      expect(mini.text()).toContain('139****2222')
      expect(JSON.stringify(mini.storage)).not.toContain('13911112222')
    })

    test('asks for another name with a picture of the paper; no network loses nothing', async () => {
      await begin(mini, '姓名')
      await mini.type('新的姓名', '云青石')
      await mini.tap('继续', 'button')
      await mini.tap('公安机关出具的姓名变更证明', 'radio')
      mini.setOnline(false)
      const pick = platform === 'weapp' ? '拍照或选照片' : '选择照片或文件'
      await mini.tap(pick, 'button')
      expect(mini.text()).toContain('网络没有连上')
      mini.setOnline(true)
      await mini.tap('重新上传', 'button')
      await mini.waitFor('已上传：')
      await mini.tap('继续', 'button')
      await handIn(mini)
      const sent = mini.requests.filter(({ url }) => url === '/api/uploads')
      expect(sent.map(({ status }) => status)).toEqual([201])
      const no = /办件编号\s*(\S+?)最晚办完/.exec(mini.text())?.[1] ?? ''
      await approve(stackOf(platform).staff, no)
      await mini.tap('查看进度', 'button')
      await mini.waitFor('档案信息已变更')
      expect([mini.templateErrors, mini.jsErrors]).toEqual([[], []])
    })
  },
)
