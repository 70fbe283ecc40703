import type { Browser } from 'playwright-core'
import { demoCode, demoPassword, signInWithCode } from './staff-sign-in'
import { type Visitor, visit } from './visitor'

let head: Visitor | undefined

/** The head of the demo centre at a desk, signed in once for a file: a code is taken once only, the next comes half a minute later. */
export async function headAtWork(browser: Browser, at: { staff: string; phones: string }): Promise<Visitor> {
  if (head && browser.contexts().includes(head.context)) return head
  head = await visit(browser, at.staff, { viewport: { width: 1280, height: 900 } })
  await head.page.goto('/')
  const login = { username: 'head', password: demoPassword('head') }
  await signInWithCode(head.page, login, () => demoCode(at.phones, 'head'))
  await head.page.getByRole('heading', { level: 1, name: '待办' }).waitFor()
  return head
}
