import type { Page } from 'playwright-core'
import type { Place } from '../../test/e2e/support/screens'
import { askForCode, press } from './prepare'

/** The rooms of a verified person's own account. */
export const accountPlaces: Place[] = [
  { name: 'logins', path: '/account/logins/index', ready: '添加手机号' },
  { name: 'devices', path: '/account/devices/index', ready: '本机' },
  { name: 'level', path: '/account/level/index', ready: '现在可以' },
  { name: 'seen-by', path: '/account/seen-by/index', ready: /还没有人看过|最近的在前/ },
  { name: 'consents', path: '/account/consents/index', ready: '实名核验单独同意' },
  { name: 'messages', path: '/account/messages/index', ready: '怎样告诉您' },
  { name: 'unit-notices', path: '/account/unit-notices/index', ready: '您现在不是单位的经办人' },
  { name: 'my-data', path: '/account/my-data/index', ready: '号码没有遮盖' },
  { name: 'close', path: '/account/close/index', ready: '什么时候不能注销' },
]

/** The sign-in of a real-named person on a new device: the server's challenge without its message, which a number gets once a minute. */
export const secondCheck = async (page: Page): Promise<void> => {
  await page.route('**/api/sign-in', (route) =>
    route.fulfill({
      json: {
        kind: 'challenge',
        challenge: { token: 'a-token-of-the-pictures', needs: 'second-check', expiresInSeconds: 600 },
      },
    }),
  )
  await askForCode(page)
  await page.getByRole('textbox', { name: '验证码' }).fill('135790')
  await press(page, '登录')
  await page.getByRole('heading', { level: 1, name: '核对本人' }).waitFor()
}
