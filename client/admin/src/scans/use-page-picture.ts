import { fillPath } from '@common/api'
import type { ApiProblem } from '@common/api-problem'
import type { RouteInput } from '@shared/contract/route'
import { viewScanPage } from '@shared/contract/scans'
import { useEffect, useState } from 'react'
import { askFile } from '../lib/ask-file'
import { problemOf } from '../problem/problem-of'

export type ViewPurpose = RouteInput<typeof viewScanPage>['body']['purpose']

interface Picture {
  url: string | null
  problem: ApiProblem | null
}

const NONE: Picture = { url: null, problem: null }

/**
 * The picture of a page, asked for once a purpose is chosen; each asking is a look that is noted. It lives in the memory of this
 * page alone, and no longer than it is shown. `turn`: another one asks again.
 */
export function usePagePicture(id: string, page: number, purpose: ViewPurpose | null, turn: number): Picture {
  const [picture, setPicture] = useState<Picture>(NONE)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn asks again for the same.
  useEffect(() => {
    setPicture(NONE)
    if (!purpose) return
    let url: string | null = null
    let isGone = false
    const ask = async (): Promise<void> => {
      const answer = await askFile(fillPath(viewScanPage.path, { id, page }), { purpose })
      const blob = await answer.blob()
      if (isGone) return
      url = URL.createObjectURL(blob)
      setPicture({ url, problem: null })
    }
    ask().catch((error: unknown) => isGone || setPicture({ url: null, problem: problemOf(error) }))
    return () => {
      isGone = true
      if (url) URL.revokeObjectURL(url)
    }
  }, [id, page, purpose, turn])
  return picture
}
