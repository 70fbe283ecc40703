import './dom'
import { reg } from '@shared/kernel/reg'
import { inventedId } from '@test/e2e/support/newcomer'
import { creditCode } from '@test/support/collective'
import { pngOf } from '@test/support/multipart'
import { afterAll, describe, expect, test } from 'vitest'
import { enter } from './enter'
import { launchMini, type Mini } from './launch'
import { stackOf } from './stack-of'
import { approve } from './staff'

const shows = reg('N20-1', 'N12-unit', 'N26', 'N29-leak')
const launched: Mini[] = []

/** Somebody who acts for a unit, and one of its people, who has no record yet. */
const PEOPLE = {
  weapp: { agent: '13912340081', from: '192.0.2.181', person: '13912340083', ofPerson: '192.0.2.183' },
  alipay: { agent: '13912340082', from: '192.0.2.182', person: '13912340084', ofPerson: '192.0.2.184' },
} as const
const UNIT = '云帆演示造船有限公司'
const CODE = creditCode('91560100MA2YUNFK0')

afterAll(() => {
  for (const mini of launched) mini.close()
})

describe.each(['weapp', 'alipay'] as const)(
  `a unit and its people in %s as built (${shows.join(' ')})`,
  { timeout: 120_000 },
  (platform) => {
    const stack = stackOf(platform)
    const { agent, from, person, ofPerson } = PEOPLE[platform]
    const worker = { name: '云造船', idNumber: inventedId(1985) }
    const pick = platform === 'weapp' ? '拍照或选照片' : '选择照片或文件'
    let mini: Mini

    async function launch(address: string, picture?: Buffer): Promise<Mini> {
      const options = { dist: `dist/${platform}`, platform, apiBase: stack.citizen, from: address, picture }
      const started = await launchMini(options)
      launched.push(started)
      return started
    }
    const goOn = () => mini.tap('继续', 'button')
    /** Of several places on one page the last one that is still open. */
    const places = async () => {
      for (const place of ['云省', '云帆市', '望湖区']) {
        await mini.waitFor(`${place}（演示）`)
        await mini.tap(`${place}（演示）`, 'button')
      }
    }
    const approved = async () => {
      await mini.waitFor('办件编号')
      const no = /办件编号\s*(\d{8}-\d{8})/.exec(mini.text())?.[1] ?? ''
      await approve(stack.staff, no)
    }

    test('an agent opens the account of a unit', async () => {
      mini = await launch(from, pngOf(41, 40))
      await enter(mini, stack.phones, { phone: agent, name: '云经办', idNumber: inventedId(1984) })
      await mini.open('/apply/start/index?item=collective-account')
      await mini.tap('开始办理', 'button')
      await mini.type('单位全称', UNIT)
      await mini.type('统一社会信用代码', CODE)
      await goOn()
      await mini.waitFor('单位在哪里登记')
      await places()
      await goOn()
      await goOn()
      await mini.waitFor('云帆市人才服务中心（演示）')
      await mini.tap('云帆市人才服务中心（演示）', 'radio')
      await goOn()
      await mini.type('单位地址', '云帆市演示路 8 号')
      await mini.type('单位电话', '0000-1234567')
      await goOn()
      await mini.waitFor('证件和授权书')
      await mini.tap(pick, 'button')
      await mini.waitFor('已上传：')
      await mini.tap(pick, 'button')
      await expect.poll(() => mini.text().split('已上传：').length).toBe(3)
      await goOn()
      await mini.waitFor('阅读并签署协议')
      await mini.tap('阅读并签署协议', 'button')
      await mini.waitFor('签署并提交')
      await mini.tap('我已读完委托存档协议（单位）', 'checkbox')
      await mini.tap('签署并提交', 'button')
      await approved()
      await mini.tap('查看进度', 'button')
      await mini.waitFor('单位集体账户已经开立')
      await mini.open('/custody/units/index')
      await mini.waitFor(UNIT)
    })

    test('applies for one of its people by the letter of the unit, and sees how far it is', async () => {
      await mini.tap(UNIT, 'link')
      await mini.waitFor('还没有代人员申请过')
      expect(mini.text()).toContain('还没有告知')
      await mini.tap('代人员申请档案转入', 'link')
      await mini.waitFor('单位来函')
      await mini.tap('提交申请', 'button')
      expect(mini.text()).toContain('处需要更改')
      await mini.type('姓名', worker.name)
      await mini.type('身份证号', worker.idNumber)
      await mini.tap('自由职业、灵活就业、个体经营', 'radio')
      for (const _place of ['former', 'workplace', 'household']) await places()
      await mini.type('现在的保管单位', '演示大学档案馆')
      await mini.type('单位来函的文号或日期', '演人〔2026〕3号')
      await mini.tap(pick, 'button')
      await mini.waitFor('已上传：')
      await mini.tap('提交申请', 'button')
      await mini.waitFor('云*：档案转入')
      expect(mini.text()).not.toContain(worker.idNumber)
      expect(JSON.stringify(mini.storage)).not.toContain(worker.idNumber)
      expect([mini.templateErrors, mini.jsErrors]).toEqual([[], []])
    })

    test('its person finds it as theirs, and finds the unit among the places to choose', async () => {
      mini = await launch(ofPerson)
      await enter(mini, stack.phones, { phone: person, ...worker })
      // Given to them a moment after their name was proved.
      await expect
        .poll(
          async () => {
            await mini.open('/pages/cases/index')
            return mini.text()
          },
          { timeout: 60_000, interval: 1_000 },
        )
        .toContain('档案转入')
      await mini.tap('档案转入', 'link')
      await mini.waitFor(`由${UNIT}凭来函`)
      await mini.open('/apply/question/index?item=transfer-in&group=situation')
      await mini.tap('自由职业、灵活就业、个体经营', 'radio')
      await goOn()
      await places()
      await goOn()
      for (const optional of ['在哪里工作', '原来的单位在哪里']) {
        await mini.waitFor(optional)
        await goOn()
      }
      await mini.waitFor('按单位找机构')
      await mini.type('按单位找机构', '云帆演示造般公司')
      await mini.waitFor('是不是')
      await mini.type('按单位找机构', '没有这个演示单位')
      await mini.waitFor('没有找到这个单位的集体账户')
      await mini.type('按单位找机构', '云帆演示造船')
      const found = `${UNIT}的档案由云帆市人才服务中心（演示）保管，选它`
      await mini.waitFor(found)
      await mini.tap(found, 'button')
      await goOn()
      await mini.waitFor('档案现在由谁保管')
      expect([mini.templateErrors, mini.jsErrors]).toEqual([[], []])
    })
  },
)
