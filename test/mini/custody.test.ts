import './dom'
import { reg } from '@shared/kernel/reg'
import { inventedId } from '@test/e2e/support/newcomer'
import { townsperson } from '@test/e2e/support/townsperson'
import { readPdfText } from '@test/support/poppler'
import { afterAll, describe, expect, test } from 'vitest'
import { enter } from './enter'
import { launchMini, type Mini } from './launch'
import { stackOf } from './stack-of'

const shows = reg('N12-person', 'N12-agree', 'N7-place', 'N26', 'grad')
const launched: Mini[] = []

/** Somebody nobody has a file of, and somebody with a file and no account so far. */
const PEOPLE = {
  weapp: { phone: '13912340041', from: '192.0.2.241', keeper: '13912340043', kept: townsperson(35) },
  alipay: { phone: '13912340042', from: '192.0.2.242', keeper: '13912340044', kept: townsperson(36) },
} as const

afterAll(() => {
  for (const mini of launched) mini.close()
})

describe.each(['weapp', 'alipay'] as const)('%s as built', (platform) => {
  const stack = stackOf(platform)
  const { phone, from, keeper, kept } = PEOPLE[platform]
  let mini: Mini

  async function launch(options: { from?: string } = {}): Promise<Mini> {
    const started = await launchMini({
      dist: `dist/${platform}`,
      platform,
      apiBase: stack.citizen,
      from,
      ...options,
    })
    launched.push(started)
    return started
  }

  const goOn = () => mini.tap('继续', 'button')

  test(`leads from home to the guides, to one of them and to its leaflet (${shows.join(' ')})`, async () => {
    mini = await launch()
    await mini.tap('办事指南', 'link')
    expect(mini.route()).toBe('help/guides/index')
    await mini.waitFor('按遇到的事找')
    await mini.tap('我毕业了', 'button')
    expect(mini.text()).toContain('档案由学校转到您登记的单位或机构')
    await mini.tap('个人账户设立', 'link')
    await mini.waitFor('谁可以办')
    await mini.tap('下载可打印的一页指南', 'button')
    const [leaflet] = mini.documents
    expect(await readPdfText(leaflet?.bytes ?? Buffer.alloc(0))).toContain('个人账户设立')
    await mini.open('/help/myths/index?myth=activate')
    expect(mini.text()).toContain('不是真的。')
  })

  test('opens a personal account: questions, centre, agreement, yes', async () => {
    mini = await launch()
    await enter(mini, stack.phones, { phone, name: '云开户', idNumber: inventedId(1981) })
    await mini.open('/apply/start/index?item=personal-account')
    await mini.tap('开始办理', 'button')
    await goOn()
    expect(mini.text()).toContain('有 1 处需要更改')
    await mini.tap('自由职业、灵活就业、个体经营', 'radio')
    await goOn()
    for (const place of ['云省', '云帆市', '望湖区']) {
      await mini.waitFor(`${place}（演示）`)
      await mini.tap(`${place}（演示）`, 'button')
    }
    await goOn()
    for (const optional of ['在哪里工作', '原来的单位在哪里']) {
      await mini.waitFor(optional)
      await goOn()
    }
    await mini.waitFor('户籍所在地的机构可以保管您的档案')
    await mini.tap('云帆市人才服务中心（演示）', 'radio')
    await goOn()
    await mini.waitFor('阅读并签署协议')
    await mini.tap('阅读并签署协议', 'button')
    await mini.waitFor('签署并提交')
    await mini.tap('签署并提交', 'button')
    expect(mini.text()).toContain('有 1 处需要更改')
    await mini.tap('我已读完委托存档协议', 'checkbox')
    await mini.tap('签署并提交', 'button')
    await mini.waitFor('办件编号')
    await mini.waitFor('已开立')
  })

  test('shows the account with what was signed, and the tracker where the file is to be sent', async () => {
    await mini.open('/custody/mine/index')
    await mini.waitFor('打开协议')
    await mini.tap('打开协议', 'button')
    const text = await readPdfText(mini.documents[0]?.bytes ?? Buffer.alloc(0))
    for (const words of ['委托存档协议', '云开户', '不收取任何费用']) expect(text).toContain(words)
    await mini.open('/custody/tracker/index')
    await mini.waitFor('寄到这里')
    expect(mini.text()).not.toContain('先开个人账户')
  })

  test('tells whoever has a file where it is, and every hand-over', async () => {
    const owner = await launch({ from: platform === 'weapp' ? '192.0.2.243' : '192.0.2.244' })
    await enter(owner, stack.phones, { phone: keeper, ...kept })
    await owner.open('/pages/home/index')
    await owner.waitFor('查看档案去向')
    await owner.tap('查看档案去向', 'link')
    await owner.waitFor('从开始到现在')
    for (const words of ['在保管', '云帆市人才服务中心（演示）', '窗口电话', '现已核对，完整'])
      expect(owner.text()).toContain(words)
    await owner.open('/pages/home/index')
    // Its own words: other services on the page speak of the check as well, and stand there before the file does.
    await owner.waitFor('缺什么、哪里对不上、怎么补')
    await owner.tap('缺什么、哪里对不上、怎么补', 'link')
    await owner.waitFor('还没有体检')
    expect(owner.text()).toContain('不影响您现在办事')
  })

  test('follows a case by number and code: a wrong one shows nothing, the right one how far it is', async () => {
    await mini.open('/pages/cases/index')
    await mini.waitFor('个人账户设立')
    await mini.tap('个人账户设立', 'link')
    await mini.waitFor('让家人也能看进度')
    await mini.tap('让家人也能看进度', 'button')
    await mini.tap('要一个查询码', 'button')
    const [, no = '', code = ''] =
      /办件编号\s*(\d{8}-\d{8})\s*查询码\s*([2-9A-Z]{4}-[2-9A-Z]{4})/.exec(mini.text()) ?? []
    const stranger = await launch({ from: platform === 'weapp' ? '192.0.2.245' : '192.0.2.246' })
    await stranger.tap('我的办件', 'link')
    await stranger.tap('凭编号查进度', 'link')
    await stranger.type('办件编号', no)
    await stranger.type('查询码', code.slice(0, -1) + (code.endsWith('B') ? 'C' : 'B'))
    await stranger.tap('查进度', 'button')
    await stranger.waitFor('对不上')
    await stranger.type('查询码', code)
    await stranger.tap('查进度', 'button')
    await stranger.waitFor('办理经过')
    expect(stranger.text()).toContain('已开立')
    expect(stranger.text()).not.toContain('云开户')
  })

  test('no template and no script went wrong on the way', () => {
    for (const each of launched) expect([each.templateErrors, each.jsErrors]).toEqual([[], []])
  })
})
