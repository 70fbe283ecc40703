import type { Page } from 'playwright-core'
import type { Place } from '../../test/e2e/support/screens'
import { press } from './prepare'

const fold = (name: string) => async (page: Page) => {
  await page.getByRole('button', { name }).filter({ visible: true }).first().click()
}

const GUIDE = '/help/guide/index?item='

/** The public pages that explain: guides, centres, what is not true, and a case by its number. */
export const helpPlaces: readonly Place[] = [
  { name: 'guides', path: '/help/guides/index', ready: '按事项找', prepare: fold('我毕业了') },
  { name: 'guide-certificate', path: `${GUIDE}custody-certificate&centre=demo-centre`, ready: '怎么办' },
  { name: 'guide-change', path: `${GUIDE}archive-details-change`, ready: '怎么办' },
  { name: 'guide-unknown', path: `${GUIDE}nothing`, ready: '没有打开' },
  { name: 'myths', path: '/help/myths/index?myth=self-kept', ready: '自己拿着更放心' },
  { name: 'centres', path: '/help/centres/index', ready: '12333' },
  { name: 'centres-regions', path: '/help/centres/index', ready: '12333', prepare: fold('地区：全国') },
  { name: 'centre', path: '/help/centre/index?id=demo-centre', ready: '在这里能办的事' },
  { name: 'letter', path: '/outside/answer/index', ready: '答复码' },
  { name: 'school-list', path: '/outside/school-list/index', ready: '上传码' },
  { name: 'follow', path: '/case/follow/index', ready: '查询码' },
  {
    name: 'follow-error',
    path: '/case/follow/index',
    ready: '查询码',
    prepare: (page) => press(page, '查进度'),
  },
]
