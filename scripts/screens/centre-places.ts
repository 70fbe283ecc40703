import type { Page } from 'playwright-core'
import type { Place } from '../../test/e2e/support/screens'
import { directoryLine, directoryOf } from '../../test/support/directories'
import { press } from './prepare'

const bringDirectory = async (page: Page) => {
  const lines = [
    directoryLine(1),
    directoryLine(2, { region: '560177' }),
    directoryLine(3, { phone: '找前台' }),
  ]
  const { name, bytes } = directoryOf(lines)
  await page.getByLabel('机构目录文件').setInputFiles({ name, mimeType: 'text/csv', buffer: bytes })
  await page.getByText('可能已经撤并').first().waitFor()
}

const changing = async (page: Page) => {
  await press(page, '变更')
  await page.getByLabel('原因').waitFor()
}

const addRow = async (page: Page) => {
  await page.getByLabel('增加一项').selectOption('promise.custody-certificate')
  await page.getByLabel('原文句子').waitFor()
}

const LAPSED = /的授权已于/

/** Centres and local tables, as an administrator keeps them. */
export const centrePlaces: readonly Place[] = [
  { name: 'admin-centres', path: '/centres', ready: /其中/ },
  { name: 'admin-centre', path: '/centres/demo-centre', ready: '保管档案的资格' },
  { name: 'admin-centre-changing', path: '/centres/demo-centre', ready: '登记的信息', prepare: changing },
  {
    name: 'admin-centre-lapsed',
    path: '/centres',
    ready: /其中/,
    prepare: async (page) => {
      await page
        .getByRole('row', { name: /不能保管档案/ })
        .first()
        .getByRole('link')
        .click()
      await page.getByText(LAPSED).first().waitFor()
    },
  },
  { name: 'admin-centre-new', path: '/centres/new', ready: '新增机构' },
  { name: 'admin-directory', path: '/centres/import', ready: '选择机构目录' },
  { name: 'admin-directory-report', path: '/centres/import', ready: '选择机构目录', prepare: bringDirectory },
  { name: 'admin-tables', path: '/tables', ready: /现行规定/ },
  { name: 'admin-tables-proposing', path: '/tables', ready: /现行规定/, prepare: addRow },
]
