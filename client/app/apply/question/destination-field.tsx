import { type ReactNode, useState } from 'react'
import { Field } from '../../kit/field'
import { announce } from '../../lib/announce'
import { useSettled } from '../../lib/use-settled'
import type { OffersProps } from './destinations'

export interface SearchProps extends OffersProps {
  onPick: (value: string) => void
}

/** What is shown of what was typed: where the file may go, each to be chosen. */
export interface FoundProps extends OffersProps {
  q: string
  pick: (value: string, name: string) => void
}

interface DestinationFieldProps {
  onPick: (value: string) => void
  field: { id: string; label: string; hint: string; maxLength: number }
  isEnough: (q: string) => boolean
  children: (found: Pick<FoundProps, 'q' | 'pick'>) => ReactNode
}

/** A field that finds where the file may go; emptied, and told, once something is chosen. */
export function DestinationField({ onPick, field, isEnough, children }: DestinationFieldProps) {
  const [typed, setTyped] = useState('')
  const q = useSettled(typed.trim())
  const pick = (value: string, name: string) => {
    onPick(value)
    setTyped('')
    announce(`已选${name}`)
  }
  return (
    <>
      <Field {...field} value={typed} onChange={setTyped} optional="unmarked" />
      {typed.trim() && isEnough(q) && children({ q, pick })}
    </>
  )
}
