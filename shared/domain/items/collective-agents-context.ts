import type { CaseKnowledge } from './knowledge'

export type CollectiveAgentsState = 'in-review' | 'applying' | 'done' | 'refused' | 'withdrawn'

/** What is to change; whoever applies is the one who comes, stays alone, or leaves. */
export const AGENT_CHANGES = {
  join: '增加我为经办人，原来的经办人保留',
  'take-over': '由我接替，原来的经办人不再经办',
  leave: '我不再经办',
} as const

export type AgentChange = keyof typeof AGENT_CHANGES

export const isAgentChange = (text: string): text is AgentChange => Object.hasOwn(AGENT_CHANGES, text)

/** What the rule knows when it decides. */
export interface CollectiveAgentsContext
  extends Pick<CaseKnowledge, 'archive' | 'identityLevel' | 'unitAccount'> {
  change: AgentChange | ''
}
