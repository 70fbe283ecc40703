import type { DeliveryState, Try } from '@shared/domain/messages/delivery'
import type { MessageName } from '@shared/domain/messages/table'

/** An agent of a unit who is told in the place of the person of a case, and the collective account it is about. */
export interface ToldAgent {
  accountId: string
  unit: { id: string; no: string }
}

/** One message of a case to its person, or to an agent of a unit: owed by a fact, and every try to send it. It holds no address and nothing personal. */
export interface MessageRecord {
  /** `<case>:<place of the fact>`, and behind it the agent: one fact, one message to each. */
  _id: string
  caseId: string
  seq: number
  /** Absent: to the person of the case. */
  agent?: ToldAgent
  name: MessageName
  owedAt: Date
  state: DeliveryState
  tries: Try[]
}
