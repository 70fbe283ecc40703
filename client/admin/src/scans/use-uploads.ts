import { type ApiProblem, OFFLINE } from '@common/api-problem'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { archiveKey } from '../archive/use-archive'
import { announce } from '../lib/announce'
import { problemOf } from '../problem/problem-of'
import type { Chosen } from './chosen'
import { doors } from './doors'
import { type Progress, uploadScan } from './upload'
import { useGoesOnOnline, useHasLeft, useWarnsOnLeaving } from './use-connection'

export interface Upload extends Chosen {
  key: string
  state: 'queued' | 'sending' | 'stopped' | 'done'
  progress: Progress
  problem: ApiProblem | null
  /** It was all here before: nothing was sent. */
  wasHere: boolean
}

/** The page was left while a file was on its way. */
class LeftError extends Error {}

let keys = 0

function uploadOf(chosen: Chosen): Upload {
  keys += 1
  const progress = { sent: 0, isWaiting: false }
  return { ...chosen, key: `upload-${keys}`, state: 'queued', progress, problem: null, wasHere: false }
}

const AGAIN = { state: 'queued', problem: null } as const

/**
 * Uploads of one paper, one file after another. What stops for want of a network goes on by itself once there is one. Leaving
 * the page stops them; the same file chosen again goes on from what has arrived.
 */
export function useUploads(archiveId: string, paperId: string) {
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const note = (key: string, change: Partial<Upload>): void =>
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one)))
  const [isBusy, setBusy] = useState(false)
  const send = useSend(archiveId, paperId, note)
  const next = uploads.find(({ state }) => state === 'queued')
  useEffect(() => {
    if (!next || isBusy) return
    setBusy(true)
    void send(next).finally(() => setBusy(false))
  })
  useGoesOnOnline(() =>
    setUploads((all) => all.map((one) => (one.problem?.key === OFFLINE ? { ...one, ...AGAIN } : one))),
  )
  useWarnsOnLeaving(uploads.some(({ state }) => state === 'sending'))
  return {
    uploads,
    add: (chosen: readonly Chosen[]): void => setUploads((all) => [...all, ...chosen.map(uploadOf)]),
    again: (key: string): void => note(key, AGAIN),
    drop: (key: string): void => setUploads((all) => all.filter((one) => one.key !== key)),
  }
}

/** Sends one file, and notes how far it is and how it ended; the scans are read again afterwards. */
function useSend(
  archiveId: string,
  paperId: string,
  note: (key: string, change: Partial<Upload>) => void,
): (upload: Upload) => Promise<void> {
  const client = useQueryClient()
  const hasLeft = useHasLeft()
  return async ({ key, file, name, firstPage }) => {
    let isSent = false
    note(key, { state: 'sending', problem: null })
    try {
      const job = { archiveId, paperId, file, name, firstPage: Number(firstPage) }
      await uploadScan(doors, job, (progress) => {
        if (hasLeft.current) throw new LeftError()
        isSent ||= !progress.isWaiting
        note(key, { progress })
      })
      note(key, { state: 'done', wasHere: !isSent })
      announce(`${name} ${isSent ? '已传完' : '先前已经传过'}。`)
    } catch (error) {
      if (!(error instanceof LeftError)) note(key, { state: 'stopped', problem: problemOf(error) })
    }
    await client.invalidateQueries({ queryKey: [...archiveKey(archiveId), 'scans'] })
  }
}
