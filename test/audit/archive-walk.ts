import { demoIdNumber } from '@server/features/archives'
import * as search from '@shared/contract/archive-search'
import type { RouteContract } from '@shared/contract/route'
import type { TestHouse } from '@test/support/house'
import type { Send } from './step'

/** An archivist finds files in every way there is. */
export async function archiveWalk(house: TestHouse, send: Send): Promise<void> {
  const client = await house.staffSignedIn('archivist')
  const step = async (route: RouteContract, given: object = {}, status: number = route.status) =>
    (await send({ route, client, given, status })).body
  for (const q of ['yun', 'yyq', '一晴', '云y', 'YF-00000', demoIdNumber(9)])
    await step(search.searchArchives, { body: { q } })
  const { next } = (await step(search.searchArchives, { body: { q: 'YF-' } })) as { next: string | null }
  if (next) await step(search.searchArchives, { body: { q: 'YF-', after: next } })
  await step(search.searchArchives, { body: { q: '云' } }, 400)
}
