import { ApiProblem, OFFLINE } from '@common/api-problem'
import type { RouteInput } from '@shared/contract/route'
import type { openScan, ScanView } from '@shared/contract/scans'
import type { ScanState } from '@shared/domain/scans/table'
import { hexDigest, partDigest, textDigest } from './digest'

type Asked = RouteInput<typeof openScan>['body']

/** What an upload needs of the service, and of the clock. */
export interface Doors {
  open: (archiveId: string, body: Asked, key: string) => Promise<ScanView>
  /** Sends one part; answers the parts that are still missing. */
  bring: (id: string, part: { number: number; digest: string; file: File }) => Promise<number[]>
  finish: (scan: ScanView) => Promise<ScanView>
  wait: (ms: number) => Promise<void>
  /** False when there is surely no network: then nothing is tried again until there is. */
  isOnline: () => boolean
}

interface Job {
  archiveId: string
  paperId: string
  file: File
  name: string
  firstPage: number
}

/** Where an upload is; `isWaiting` while the same part is about to be sent again. */
export interface Progress {
  sent: number
  isWaiting: boolean
}

/** Scans that came to nothing: the same file may be brought once more. */
const OVER: readonly ScanState[] = ['discarded', 'failed', 'returned']
const TRIES = 5
const MOST_TIMES = 50

/**
 * The upload of this very file for this paper: one key for the same file, so that whoever chooses it again, also after a reload,
 * is told what is missing of the upload they had begun. Throws ApiProblem.
 */
async function openUpload(
  doors: Doors,
  { archiveId, paperId, file, name, firstPage }: Job,
  onWait: () => void,
): Promise<ScanView> {
  const sha256 = await hexDigest(file)
  const body = { paperId, name, size: file.size, sha256, firstPage }
  let scan: ScanView | null = null
  for (let time = 0; time < MOST_TIMES; time += 1) {
    const key = await textDigest(JSON.stringify([archiveId, body, time]))
    scan = await again(doors, () => doors.open(archiveId, body, key), onWait)
    if (!OVER.includes(scan.state)) return scan
  }
  throw new ApiProblem({ key: 'system.fault' })
}

/** Whether the same may be sent again by itself, and after how long at least; null when a person must look at it. */
function pauseAfter(error: unknown, tries: number): number | null {
  if (!(error instanceof ApiProblem)) return null
  if (error.key === 'limit.rate') return (error.retryAfter ?? 10) * 1000
  const isPassing = error.key === OFFLINE || error.key === 'scan.part-wrong' || error.status >= 500
  return isPassing ? 500 * 2 ** tries : null
}

/** Does something again while it fails for a passing reason. Throws what it failed with last. */
async function again<T>(doors: Doors, act: () => Promise<T>, onWait: () => void): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await act()
    } catch (error) {
      const pause = tries < TRIES && doors.isOnline() ? pauseAfter(error, tries) : null
      if (pause === null) throw error
      onWait()
      await doors.wait(pause)
    }
  }
}

const sentOf = ({ size, partBytes }: ScanView, missing: readonly number[]): number =>
  size - missing.reduce((sum, part) => sum + Math.min(partBytes, size - part * partBytes), 0)

/**
 * Brings a file: what is missing of it, part by part, and says that it is whole. A part that fails for a passing reason is sent
 * again. Begun anew at any point it goes on from what is there. `onProgress` may throw to stop it. Throws ApiProblem.
 */
export async function uploadScan(
  doors: Doors,
  job: Job,
  onProgress: (progress: Progress) => void,
): Promise<ScanView> {
  const scan = await openUpload(doors, job, () => onProgress({ sent: 0, isWaiting: true }))
  if (scan.state !== 'receiving') return scan
  let { missing } = scan
  while (missing[0] !== undefined) {
    const sent = sentOf(scan, missing)
    onProgress({ sent, isWaiting: false })
    const part = await partOf(job, scan, missing[0])
    missing = await again(
      doors,
      () => doors.bring(scan.id, part),
      () => onProgress({ sent, isWaiting: true }),
    )
  }
  onProgress({ sent: scan.size, isWaiting: false })
  const finish = () => doors.finish(scan)
  return again(doors, finish, () => onProgress({ sent: scan.size, isWaiting: true }))
}

async function partOf({ file, name }: Job, { partBytes }: ScanView, number: number) {
  const bytes = file.slice(number * partBytes, (number + 1) * partBytes)
  return { number, digest: await partDigest(bytes), file: new File([bytes], name) }
}
