import './dom'
import { ITEM_TITLES } from '@shared/domain/items/titles'
import { reg } from '@shared/kernel/reg'
import { inventedId } from '@test/e2e/support/newcomer'
import { townsperson } from '@test/e2e/support/townsperson'
import { readPdfText } from '@test/support/poppler'
import { afterAll, describe, expect, test } from 'vitest'
import { enter } from './enter'
import { launchMini, type Mini } from './launch'
import { sentLacking } from './sent-lacking'
import { stackOf } from './stack-of'

const shows = reg('N20-1', 'N20-4', 'N6', 'W6-all', 'W7-status', 'B-unemployed', 'B2-leavers', 'W7-retired')
const launched: Mini[] = []
/** A whole form, or the ways of four desks, on a machine with more to do. */
const LONG = { timeout: 90_000 }
const SENT = 'EA 380 123 CN'

/** Somebody with a file at the first centre, and somebody of whom nobody has a record. */
const PEOPLE = {
  weapp: { owner: '13912340061', from: '192.0.2.221', lost: '13912340063', fromLost: '192.0.2.223' },
  alipay: { owner: '13912340062', from: '192.0.2.222', lost: '13912340064', fromLost: '192.0.2.224' },
} as const

afterAll(() => {
  for (const mini of launched) mini.close()
})

describe.each(['weapp', 'alipay'] as const)(
  `a file on the move in %s as built (${shows.join(' ')})`,
  (platform) => {
    const stack = stackOf(platform)
    const { owner, from, lost, fromLost } = PEOPLE[platform]
    const name = townsperson(38).name
    let mini: Mini
    /** The one with a file, alone on its page: a mini program holds ten. */
    let settled: Mini

    async function launch(address: string): Promise<Mini> {
      const options = { dist: `dist/${platform}`, platform, apiBase: stack.citizen, from: address }
      const started = await launchMini(options)
      launched.push(started)
      return started
    }
    const goOn = () => mini.tap('继续', 'button')
    const pickHome = async (...places: string[]) => {
      for (const place of places) {
        await mini.waitFor(`${place}（演示）`)
        await mini.tap(`${place}（演示）`, 'button')
      }
      await goOn()
    }
    const handIn = async (by = '提交申请') => {
      await mini.waitFor(by)
      await mini.tap(by, 'button')
      await mini.waitFor('办件编号')
      await mini.tap('查看进度', 'button')
    }

    test('档案转入 is applied and signed for once, and the letter goes by itself', LONG, async () => {
      mini = await launch(from)
      await enter(mini, stack.phones, { phone: owner, ...townsperson(38) })
      await mini.open('/apply/start/index?item=transfer-in')
      await mini.tap('开始办理', 'button')
      await mini.tap('自由职业、灵活就业、个体经营', 'radio')
      await goOn()
      await pickHome('云省', '星海市', '听涛区')
      for (const optional of ['在哪里工作', '原来的单位在哪里']) {
        await mini.waitFor(optional)
        await goOn()
      }
      await mini.waitFor('放在哪家机构')
      await mini.waitFor('星海市人才服务中心（演示）')
      await mini.tap('星海市人才服务中心（演示）', 'radio')
      await goOn()
      await mini.waitFor('档案现在由谁保管')
      await goOn()
      await mini.waitFor('不交给我本人或者他人携带')
      await mini.waitFor('我已读完转档申请')
      await mini.tap('签署并提交', 'button')
      expect(mini.text()).toContain('有 1 处需要更改')
      await mini.tap('我已读完转档申请', 'checkbox')
      await handIn('签署并提交')
      await mini.waitFor('签署了转档申请')
      await mini.waitFor('档案还在云帆市人才服务中心（演示）。')
      await mini.waitFor('等云帆市人才服务中心（演示）办理')
      expect(mini.text()).toContain('应当在这一天以前寄出')
      await mini.tap('查看调档函', 'button')
      expect(await readPdfText(mini.documents[0]?.bytes ?? Buffer.alloc(0))).toContain('调档函')
    })

    test('an employer is given a link; a key paper is missing, and the promise is signed', LONG, async () => {
      await mini.tap('给用人单位看进度', 'button')
      await mini.tap('要一个链接', 'button')
      await mini.waitFor('可以用到')
      await mini.tap('复制链接', 'button')
      expect(mini.clipboard[0]).toMatch(/\/f#\d{8}-\d{8}\.[2-9A-Z]{8}$/)
      await sentLacking(stack.staff, name, SENT)
      await mini.open('/pages/cases/index')
      await mini.waitFor('档案转入')
      await mini.tap('档案转入', 'link')
      await mini.waitFor('等您签知情说明和承诺')
      for (const words of [SENT, '档案已到星海市人才服务中心（演示）。']) expect(mini.text()).toContain(words)
      await mini.tap('去签承诺', 'button')
      await mini.waitFor('您承诺什么')
      await mini.tap('签署并请机构接收', 'button')
      expect(mini.text()).toContain('有 2 处需要更改')
      await mini.tap('3 个月内', 'radio')
      await mini.tap('我已读完知情说明和承诺', 'checkbox')
      await mini.tap('签署并请机构接收', 'button')
      await mini.waitFor('已接收')
      expect(mini.text()).not.toContain('去签承诺')
      await mini.waitFor('整理上架')
      expect(mini.text()).toContain('应当在这一天以前把档案整理好')
      await mini.tap('看协议并签署', 'button')
      await mini.waitFor('甲方是您选的存档机构，乙方是您。请读完再签，签署后随时可以下载。')
      settled = mini
    })

    test('寻找档案 is asked for by whoever knows nothing of theirs', async () => {
      mini = await launch(fromLost)
      await enter(mini, stack.phones, { phone: lost, name: '云寻档', idNumber: inventedId(1982) })
      await mini.open('/apply/start/index?item=file-search')
      await mini.tap('开始办理', 'button')
      await pickHome('云省', '云帆市', '望湖区')
      await mini.waitFor('最后毕业的学校')
      await mini.type('学校全称、毕业年份', '云帆学院，2015 年')
      await goOn()
      for (const optional of ['最后的工作单位', '最后听说档案在哪里']) {
        await mini.waitFor(optional)
        await goOn()
      }
      await handIn()
      await mini.waitFor('云帆学院，2015 年')
      expect(mini.text()).toContain('办理经过')
    })

    test('档案在我手里 is told as it is, without blame, up to handing it in', async () => {
      await mini.open('/apply/start/index?item=hand-back')
      await mini.tap('开始办理', 'button')
      await goOn()
      expect(mini.text()).toContain('有 1 处需要更改')
      await mini.tap('毕业学校', 'radio')
      await goOn()
      await mini.waitFor('档案袋现在是什么样')
      await mini.tap('已经拆开', 'radio')
      await goOn()
      await mini.waitFor('户籍在哪里')
      await goOn()
      await mini.waitFor('提交申请')
      expect(mini.text()).toContain('已经拆开')
    })

    test.each([
      ['jobless-intake', '哪天离开单位'],
      ['leaver-intake', '怎样离开原单位'],
      ['retiree-intake', '原来的单位'],
    ] as const)('%s begins', async (item, first) => {
      await settled.open(`/apply/start/index?item=${item}`)
      expect(settled.text()).toContain(ITEM_TITLES[item].title)
      await settled.tap('开始办理', 'button')
      await settled.waitFor(first)
      await settled.tap('继续', 'button')
      expect(settled.text()).toContain('有 1 处需要更改')
    })

    test('逝者档案 has its guide; it begins at a window', async () => {
      await settled.open('/help/guide/index?item=deceased-file')
      await settled.waitFor(ITEM_TITLES['deceased-file'].title)
      expect(settled.names('button')).not.toContain('开始办理')
      for (const each of launched) expect([each.templateErrors, each.jsErrors]).toEqual([[], []])
    })
  },
)
