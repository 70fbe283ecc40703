import { listCentres } from '@shared/contract/centres'
import { type FormValues, holds } from '@shared/domain/items/check-form'
import type { Question } from '@shared/domain/items/types'
import { useRef, useState } from 'react'
import { announce } from '../../lib/announce'
import { api } from '../../lib/api'

/** What was typed, and the centres of the directory that may have been meant. */
interface Near {
  field: string
  typed: string
  centres: { id: string; name: string; address: string }[]
}

/**
 * Asks once for each name that is nearly a centre's whether it was meant. `asks` answers whether something is asked now; where the
 * directory cannot be reached nothing is.
 */
export function useNearCentre(questions: readonly Question[]) {
  const [near, setNear] = useState<Near | null>(null)
  const settled = useRef(new Set<string>())
  const close = () => setNear(null)
  const asks = async (values: FormValues): Promise<boolean> => {
    close()
    for (const { field, mayBeCentre, onlyIf } of questions) {
      const typed = (values[field] ?? '').trim()
      if (!mayBeCentre || !typed || !holds(onlyIf, values) || settled.current.has(typed)) continue
      settled.current.add(typed)
      const found = await api.call(listCentres, { query: { like: typed } }).catch(() => null)
      if (!found || found.centres.length === 0) continue
      setNear({ field, typed, centres: found.centres })
      announce('机构目录里有名称相近的机构，请核对是不是它')
      return true
    }
    return false
  }
  return { near, asks, close }
}
