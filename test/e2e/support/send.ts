import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'

/** A command of whoever is at this page, past the page: where it is not the form that a walk is about. Throws when it is refused. */
export async function send<T>(page: Page, path: string, data: object): Promise<T> {
  const headers = { 'x-requested-with': 'walk', 'idempotency-key': randomUUID() }
  const answer = await page.context().request.post(path, { data, headers })
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`)
  return (await answer.json()) as T
}
