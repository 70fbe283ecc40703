import type { RouteInput, RouteOutput } from '@shared/contract/route'
import { fileAtWindow, findWalkIn, openWalkIn } from '@shared/contract/window'
import { useState } from 'react'
import { announce } from '../lib/announce'
import { useCommand } from '../lib/use-command'

export type WalkIn = RouteOutput<typeof findWalkIn>
export type Card = RouteInput<typeof findWalkIn>['body']
export type Receipt = RouteOutput<typeof fileAtWindow>
export type Login = NonNullable<RouteInput<typeof openWalkIn>['body']['login']>
export type Filing = Omit<RouteInput<typeof fileAtWindow>['body'], 'accountId' | 'document'>

/** One walk-in after another. Who stands at the window is kept nowhere but in this state. */
export function useWindow() {
  const [card, setCard] = useState<Card | null>(null)
  const [person, setPerson] = useState<WalkIn | null>(null)
  const [receipt, setReceipt] = useState<Receipt | null>(null)
  const finding = useCommand(findWalkIn)
  const opening = useCommand(openWalkIn)
  const filing = useCommand(fileAtWindow)

  const find = async (shown: Card): Promise<void> => {
    const found = await finding.send(shown)
    if (!found) return
    setCard(shown)
    setPerson(found)
  }
  const open = async (login: Login | undefined): Promise<void> => {
    if (!card) return
    const made = await opening.send({ ...card, ...(login ? { login } : {}) })
    if (!made) return
    announce('已建立账号，可以办理。')
    await find(card)
  }
  const file = async (form: Filing): Promise<void> => {
    if (!card || !person?.accountId) return
    const { accountId } = person
    const done = await filing.send({ ...form, accountId, document: card.document })
    if (!done) return
    announce(`已受理，办件编号 ${done.no}。`)
    setReceipt(done)
  }
  const next = (): void => {
    setCard(null)
    setPerson(null)
    setReceipt(null)
    for (const command of [finding, opening, filing]) command.forget()
  }
  /** The same person, for another matter. */
  const again = (): void => {
    setReceipt(null)
    filing.forget()
  }
  return { person, receipt, find, open, file, next, again, finding, opening, filing }
}

export type Window = ReturnType<typeof useWindow>
