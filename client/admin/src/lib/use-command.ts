import type { ApiProblem } from '@common/api-problem'
import type { RouteContract, RouteInput, RouteOutput } from '@shared/contract/route'
import { useRef, useState } from 'react'
import { problemOf } from '../problem/problem-of'
import { staffApi } from './api'
import { commandKeys, isUnsettled } from './command-keys'

interface CommandState {
  isSending: boolean
  problem: ApiProblem | null
}

type Body<R> = Partial<RouteInput<R>>['body']

/**
 * Sends one command at a time, under one key for one intention, and keeps what went wrong until the next try.
 * `params` fill the path of the route.
 */
export function useCommand<R extends RouteContract>(route: R, params?: Partial<RouteInput<R>>['params']) {
  const [{ isSending, problem }, setState] = useState<CommandState>({ isSending: false, problem: null })
  // State would come too late for a double tap.
  const isBusy = useRef(false)
  const about = `${route.name} ${JSON.stringify(params ?? {})}`
  /** The answer; null when there was a problem, or another is still on its way. */
  const send = async (body: Body<R>): Promise<RouteOutput<R> | null> => {
    if (isBusy.current) return null
    isBusy.current = true
    setState({ isSending: true, problem: null })
    try {
      const key = route.idempotent ? commandKeys.keyFor(about, body) : undefined
      const given = { ...(params ? { params } : {}), body, key }
      const answer = await staffApi.call(route, given as Parameters<typeof staffApi.call<R>>[1])
      commandKeys.settle(about)
      setState({ isSending: false, problem: null })
      return answer
    } catch (error) {
      if (!isUnsettled(error)) commandKeys.settle(about)
      setState({ isSending: false, problem: problemOf(error) })
      return null
    } finally {
      isBusy.current = false
    }
  }
  return { send, isSending, problem, forget: () => setState({ isSending: false, problem: null }) }
}
