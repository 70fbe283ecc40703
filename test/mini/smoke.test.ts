import './dom'
import { afterEach, describe, expect, test } from 'vitest'
import { launchMini, type Mini } from './launch'
import { newerThanEs2018 } from './syntax'

const open: Mini[] = []

async function launch(
  platform: 'weapp' | 'alipay',
  more: { storage?: Record<string, unknown> } = {},
): Promise<Mini> {
  const mini = await launchMini({ dist: `dist/${platform}`, platform, ...more })
  open.push(mini)
  return mini
}

afterEach(() => {
  for (const mini of open.splice(0)) mini.close()
})

test.each(['weapp', 'alipay', 'h5'])('%s parses as ES2018', (build) => {
  expect(newerThanEs2018(`dist/${build}`)).toEqual([])
})

describe.each(['weapp', 'alipay'] as const)('%s as built', (platform) => {
  test('draws home with no error in templates or code', async () => {
    const mini = await launch(platform)
    expect(mini.route()).toBe('pages/home/index')
    expect(mini.names('heading')).toEqual(['我的档案', '遇到的事', '办事', '看不清字', '放心办'])
    expect(mini.text()).toContain('登录后查看')
    expect(mini.titles).toContain('我的档案')
    expect(mini.templateErrors).toEqual([])
    expect(mini.jsErrors).toEqual([])
  })

  test('speaks: roles, names, states', async () => {
    const mini = await launch(platform)
    expect(mini.names('button')).toContain('换成大字')
    expect(mini.names('link')).toEqual(expect.arrayContaining(['首页', '我的办件', '我的']))
    expect(mini.names('textbox')).toEqual(['找服务，例如：考公、落户'])
    expect(mini.find('首页', 'link').getAttribute('aria-selected')).toBe('true')
    expect(mini.find('我的', 'link').getAttribute('aria-selected')).not.toBe('true')
    const icons = [...mini.element().querySelectorAll('.k-icon')]
    expect(icons.length).toBeGreaterThan(3)
    expect(icons.every((icon) => icon.getAttribute('aria-hidden') === 'true')).toBe(true)
  })

  test('moves between the three main places and keeps one page open', async () => {
    const mini = await launch(platform)
    await mini.tap('我的办件', 'link')
    expect(mini.route()).toBe('pages/cases/index')
    expect(mini.text()).toContain('请先登录')
    expect(mini.depth()).toBe(1)
    await mini.tap('首页', 'link')
    expect(mini.route()).toBe('pages/home/index')
    expect(mini.depth()).toBe(1)
    await mini.open('/pages/me/index')
    expect(mini.depth()).toBe(2)
    await mini.back()
    expect(mini.route()).toBe('pages/home/index')
    expect(mini.jsErrors).toEqual([])
  })

  test('typing reaches the page', async () => {
    const mini = await launch(platform)
    expect(mini.text()).toContain('存档证明')
    await mini.type('找服务', '真伪')
    expect(mini.text()).toContain('核验证明')
    expect(mini.text()).not.toContain('存档证明')
    await mini.type('找服务', '天气')
    expect(mini.text()).toContain('没有找到')
  })

  test('large text is switched, kept on the device, and there at the next start', async () => {
    const mini = await launch(platform)
    expect(mini.element().querySelector('.k-page--elder')).toBeNull()
    await mini.tap('换成大字', 'button')
    expect(mini.element().querySelector('.k-page--elder')).not.toBeNull()
    const again = await launch(platform, { storage: mini.storage })
    expect(again.element().querySelector('.k-page--elder')).not.toBeNull()
    await again.tap('我的', 'link')
    expect(again.find('大字', 'radio').getAttribute('aria-checked')).toBe('true')
    await again.tap('标准', 'radio')
    expect(again.find('标准', 'radio').getAttribute('aria-checked')).toBe('true')
    expect(again.element().querySelector('.k-page--elder')).toBeNull()
  })

  test('the article opens and says that it is open', async () => {
    const mini = await launch(platform)
    const note = '依据《流动人员人事档案管理服务规定》第八条'
    expect(mini.find(note, 'button').getAttribute('aria-expanded')).toBe('false')
    await mini.tap(note, 'button')
    expect(mini.find(note, 'button').getAttribute('aria-expanded')).toBe('true')
    expect(mini.text()).toContain('不得收取档案保管费')
  })
})
