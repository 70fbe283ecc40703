import { bringScanPart, openScan, type ScanView, stepScan } from '@shared/contract/scans'
import { staffApi } from '../lib/api'
import { commandKeys, isUnsettled } from '../lib/command-keys'
import { sendFile } from '../lib/send-file'
import type { Doors } from './upload'

async function finish({ id, version }: ScanView): Promise<ScanView> {
  const about = `${stepScan.name} ${id}`
  const body = { version, command: 'finish' } as const
  try {
    const scan = await staffApi.call(stepScan, { params: { id }, body, key: commandKeys.keyFor(about, body) })
    commandKeys.settle(about)
    return scan
  } catch (error) {
    if (!isUnsettled(error)) commandKeys.settle(about)
    throw error
  }
}

/** The service itself. */
export const doors: Doors = {
  open: (id, body, key) => staffApi.call(openScan, { params: { id }, body, key }),
  bring: async (id, { number, digest, file }) => {
    const params = { id, part: String(number) }
    return (await sendFile(bringScanPart, file, digest, { digest }, params)).missing
  },
  finish,
  wait: (ms) => new Promise((done) => setTimeout(done, ms)),
  isOnline: () => navigator.onLine,
}
