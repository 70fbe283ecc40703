import { type ApiClient, apiClient } from '@test/support/api-client'
import type { TestHouse } from '@test/support/house'
import { SMALL_FILE } from '@test/support/multipart'
import { pictureOf } from '@test/support/scan-files'
import { openedScan, paperIn, partOf, promised, splitScan } from '@test/support/scanning'
import { AT_COUNTER } from './counter-requests'

type Request = { params?: object; query?: object; body?: object; file?: object }

/** Somebody's own file, whom one of the clerks keeps away from. */
const OWN = { idNumber: AT_COUNTER.idNumber }

/** A request about scans that is right in everything but, perhaps, who sends it; the archivist has brought what it is about. */
export async function scanRequestOf(
  house: TestHouse,
  name: string,
  headers: Record<string, string>,
): Promise<Request | null> {
  const archivist: ApiClient = { ...apiClient(house.staff) }
  const { call } = archivist
  archivist.call = (route, given) => call(route, { ...given, headers } as typeof given)
  const paper = () => paperIn(house, OWN)
  const split = async (): Promise<string> => {
    const file = { name: '一页.png', bytes: await pictureOf('png', 1) }
    return (await splitScan(house, archivist, await paper(), file)).id
  }
  switch (name) {
    case 'openScan': {
      const { id, paperId } = await paper()
      return { params: { id }, body: promised(SMALL_FILE, paperId) }
    }
    case 'listWaitingScans':
      return {}
    case 'listScans':
      return { params: { id: (await paper()).id } }
    case 'bringScanPart':
      return partOf(SMALL_FILE, (await openedScan(archivist, await paper(), SMALL_FILE)).id, 0)
    case 'stepScan': {
      const { id } = await openedScan(archivist, await paper(), SMALL_FILE)
      return { params: { id }, body: { version: 1, command: 'discard' } }
    }
    case 'readScan':
      return { params: { id: await split() } }
    case 'viewScanPage':
      return { params: { id: await split(), page: '1' }, body: { purpose: 'archive-comparison' } }
    case 'checkScan':
      return { params: { id: await split() }, body: { version: 3, returned: [] } }
    default:
      return null
  }
}
