import { unmaskArchive } from '@shared/contract/archives'
import type { RouteOutput } from '@shared/contract/route'
import { unmaskCase } from '@shared/contract/unmask'
import { UNMASK_PURPOSES, type UnmaskPurpose } from '@shared/domain/audit/purposes'
import { useEffect, useState } from 'react'
import { announce } from '../lib/announce'
import { staffApi } from '../lib/api'
import { problemOf } from '../problem/problem-of'

/** Seconds for which whole numbers stay on the screen. */
export const SHOWN_SECONDS = 60

type Values = RouteOutput<typeof unmaskCase>

/** What the numbers are kept with. */
export type UnmaskOf = 'case' | 'archive'
const ROUTES = { case: unmaskCase, archive: unmaskArchive } as const

/** Asks for the applicant's whole numbers and forgets them a minute later. They are kept nowhere but in this state. */
export function useUnmask(id: string, of: UnmaskOf) {
  const [values, setValues] = useState<Values | null>(null)
  const [problem, setProblem] = useState<Error | null>(null)
  const [isAsking, setAsking] = useState(false)
  useEffect(() => {
    if (!values) return
    const timer = setTimeout(() => {
      setValues(null)
      announce('完整号码已隐藏')
    }, SHOWN_SECONDS * 1000)
    return () => clearTimeout(timer)
  }, [values])
  const ask = async (purpose: UnmaskPurpose): Promise<void> => {
    const fields = [...(UNMASK_PURPOSES.find((row) => row.code === purpose)?.unmasks ?? [])]
    setAsking(true)
    try {
      setValues(await staffApi.call(ROUTES[of], { params: { id }, body: { purpose, fields } }))
      setProblem(null)
      announce('完整号码已显示，一分钟后隐藏')
    } catch (error) {
      setProblem(error as Error)
    }
    setAsking(false)
  }
  return { values, problem: problem && problemOf(problem), isAsking, ask, hide: () => setValues(null) }
}
