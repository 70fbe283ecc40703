import type { CaseKnowledge } from './knowledge'

export type CallBackState = 'waiting' | 'asking' | 'answered' | 'unreached' | 'withdrawn'

/** What the rule knows when it decides: whether there is a number, and how often nobody answered it. */
export type CallBackContext = Pick<CaseKnowledge, 'identityLevel' | 'reachable' | 'triedCalls'>
