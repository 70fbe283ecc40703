import type { Page } from 'playwright-core'
import type { Place } from '../../test/e2e/support/screens'
import type { Cast, StaffWho } from './cast'
import { centrePlaces } from './centre-places'
import { press, pressAndFail } from './prepare'

const askForCode = async (page: Page) => {
  await page.getByLabel('账号').fill('admin')
  await page.getByLabel('密码', { exact: true }).fill('not looked at yet')
  await press(page, '登录')
  await page.getByLabel('动态验证码').waitFor()
}

const keepAway = async (page: Page) => {
  await page.route('**/api/staff/cases/*', (route) =>
    route.fulfill({
      status: 403,
      json: {
        key: 'permission.avoidance',
        code: 'D3002',
        status: 403,
        title: '您与当事人有已申报的回避关系，依据规定不能查看或办理，未作任何改动。请交由其他工作人员办理。',
        request: '01JQ0000000000000000000000',
      },
    }),
  )
  await page.reload()
  await page.getByRole('heading', { name: '这件事请您回避' }).waitFor()
  await page.unroute('**/api/staff/cases/*')
}

const handOver = async (page: Page) => {
  const cases = ['存档证明', '存档信息变更'].map((title, at) => ({
    id: `${at}`.padStart(26, '0'),
    no: `A2026030${at + 1}`,
    title,
    dueOn: `2026-03-0${at + 5}`,
  }))
  await page.route('**/hand-over', (route) => route.fulfill({ json: { cases } }))
  await press(page, '登记离岗')
  await page.getByRole('checkbox').first().waitFor()
  await page.unroute('**/hand-over')
}

const open = (button: string) => async (page: Page) => {
  await press(page, button)
  await page.getByRole('dialog').waitFor()
}

const find = async (page: Page) => {
  await page.getByLabel('查找档案').fill('yun')
  await press(page, '查找')
  await page.getByRole('rowheader').or(page.locator('.queue-list li')).first().waitFor()
}

const openFirst = async (page: Page) => {
  await find(page)
  await page.locator('[data-row]').first().click()
  await page.getByRole('heading', { name: '保管经过' }).waitFor()
}

type Staged = Pick<Cast, 'cases' | 'staff' | 'certificateId'>

/** Every page of the staff view. */
export const staffPlaces = (cast: Staged): Record<StaffWho, Place[]> => ({
  desk: deskPlaces(cast),
  administrator: administratorPlaces(cast),
  clerk: [...clerkPlaces(cast), ...certificatePlaces(cast)],
})

function deskPlaces({ staff }: Staged): Place[] {
  return [
    { name: 'admin-sign-in', path: '/login', ready: '工作人员登录' },
    { name: 'admin-sign-in-error', path: '/login', ready: '工作人员登录', prepare: pressAndFail('登录') },
    { name: 'admin-sign-in-code', path: '/login', ready: '工作人员登录', prepare: askForCode },
    { name: 'admin-link', path: staff.link, ready: '绑定验证器' },
    {
      name: 'admin-link-errors',
      path: staff.link,
      ready: '绑定验证器',
      prepare: (page) => press(page, '完成'),
    },
    { name: 'admin-link-used', path: '/link#no-such-link', ready: '链接不能用' },
  ]
}

function administratorPlaces({ staff }: Staged): Place[] {
  const account = (id: string) => `/staff/${id}`
  return [
    ...centrePlaces,
    { name: 'admin-staff', path: '/staff', ready: '申小禾' },
    { name: 'admin-staff-invite', path: '/staff', ready: '申小禾', prepare: open('邀请工作人员') },
    { name: 'admin-account', path: account(staff.members.clerk), ready: '账号记录' },
    { name: 'admin-account-invited', path: account(staff.members.invited), ready: '账号记录' },
    {
      name: 'admin-account-suspend',
      path: account(staff.members.clerk),
      ready: '账号记录',
      prepare: open('停用账号'),
    },
    {
      name: 'admin-account-grant',
      path: account(staff.members.clerk),
      ready: '账号记录',
      prepare: open('授予岗位'),
    },
    {
      name: 'admin-account-leaving',
      path: account(staff.members.clerk),
      ready: '账号记录',
      prepare: handOver,
    },
  ]
}

function certificatePlaces({ certificateId }: Staged): Place[] {
  const path = `/certificates/${certificateId}`
  return [
    { name: 'admin-certificates', path: '/certificates', ready: /〔\d{4}〕/ },
    { name: 'admin-certificate', path, ready: '证明记录' },
    { name: 'admin-certificate-revoking', path, ready: '证明记录', prepare: open('撤销证明') },
  ]
}

function clerkPlaces({ cases }: Staged): Place[] {
  const at = (id: string) => `/cases/${id}`
  return [
    { name: 'admin-queue', path: '/', ready: /已列出/ },
    { name: 'admin-queue-closed', path: '/?show=closed', ready: /已列出/ },
    {
      name: 'admin-case',
      path: at(cases.declared),
      ready: '核对结果',
      prepare: (page) => page.keyboard.press('a'),
    },
    {
      name: 'admin-case-top',
      path: at(cases.declared),
      ready: '核对结果',
      short: true,
      prepare: (page) => page.keyboard.press('a'),
    },
    {
      name: 'admin-case-refusing',
      path: at(cases.waiting),
      ready: '核对结果',
      prepare: (page) => page.keyboard.press('r'),
    },
    { name: 'admin-case-issued', path: at(cases.issued), ready: '核对结果' },
    { name: 'admin-case-refused', path: at(cases.refused), ready: '核对结果' },
    { name: 'admin-keys', path: '/', ready: /已列出/, prepare: (page) => page.keyboard.press('?') },
    { name: 'admin-archives', path: '/archives', ready: '查找档案', prepare: find },
    { name: 'admin-archive', path: '/archives', ready: '查找档案', prepare: openFirst },
    { name: 'admin-archive-desk', path: '/archives/desk', ready: '等待自' },
    { name: 'admin-archive-told', path: '/archives/desk?show=told', ready: '没有待核实的自述' },
    { name: 'admin-accounts', path: '/personal-accounts', ready: '已开立' },
    { name: 'admin-counter', path: '/counter', ready: '查找账号' },
    { name: 'admin-me', path: '/me', ready: '修改密码' },
    { name: 'admin-me-declare', path: '/me', ready: '修改密码', prepare: open('申报回避关系') },
    {
      name: 'admin-case-unmask',
      path: at(cases.declared),
      ready: '核对结果',
      prepare: (page) => press(page, '显示完整号码'),
    },
    { name: 'admin-avoidance', path: at(cases.declared), ready: '核对结果', prepare: keepAway },
    {
      name: 'admin-own-menu',
      path: '/',
      ready: /已列出/,
      prepare: (page) => page.getByRole('button', { name: /^演示受理员/ }).click(),
    },
    { name: 'admin-unknown', path: '/nowhere', ready: '没有找到' },
  ]
}
