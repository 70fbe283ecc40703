import { findCounterAccount, listCounterProposals, readCounterProposal } from '@shared/contract/counter'
import type { RouteInput, RouteOutput } from '@shared/contract/route'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { staffApi } from '../lib/api'
import { useCommand } from '../lib/use-command'
import { problemOf } from '../problem/problem-of'

export type CounterAccount = RouteOutput<typeof findCounterAccount>
export type Search = RouteInput<typeof findCounterAccount>['body']

export const PROPOSALS_KEY = ['counter-proposals'] as const

/** What waits for a second person at the centre, looked at every minute. */
export const useProposals = () =>
  useQuery({
    queryKey: PROPOSALS_KEY,
    queryFn: () => staffApi.call(listCounterProposals),
    refetchInterval: 60_000,
  })

/** The account on the counter: found by a number, or opened for its proposal. It is kept nowhere but in this state. */
export function useCounter() {
  const [account, setAccount] = useState<CounterAccount | null>(null)
  const [again, setAgain] = useState<{ read: () => Promise<CounterAccount> } | null>(null)
  const [problem, setProblem] = useState<ReturnType<typeof problemOf> | null>(null)
  const finding = useCommand(findCounterAccount)
  const find = async (search: Search): Promise<void> => {
    const found = await finding.send(search)
    if (!found) return
    setAccount(found)
    setAgain({ read: () => staffApi.call(findCounterAccount, { body: search }) })
  }
  const read = async (way: () => Promise<CounterAccount>): Promise<void> => {
    setProblem(null)
    await way().then(setAccount, (error: unknown) => setProblem(problemOf(error)))
  }
  const open = async (id: string): Promise<void> => {
    const way = { read: () => staffApi.call(readCounterProposal, { params: { id } }) }
    setAgain(way)
    await read(way.read)
  }
  return {
    account,
    setAccount,
    find,
    isFinding: finding.isSending,
    problem: finding.problem ?? problem,
    open,
    reload: async () => again && (await read(again.read)),
    close: () => setAccount(null),
  }
}
