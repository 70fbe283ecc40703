import type { DeliveryState, Try } from '@shared/domain/messages/delivery'
import type { MessageName } from '@shared/domain/messages/table'

/** An agent of a unit who is told in the place of the person of a case, and the collective account it is about. */
export interface ToldAgent {
  accountId: string
  unit: { id: string; no: string }
}

/** Whose file came with the list of a unit that hands all of them over: their account, and from whom to whom the file went. */
export interface ToldOwner {
  accountId: string
  archiveNo: string
  unit: string
  centre: string
}

/** One message of a case to its person, to an agent of a unit, or to somebody of a list: owed by a fact, and every try to send it. It holds no address and nothing personal. */
export interface MessageRecord {
  /** `<case>:<place of the fact>`, and behind it the agent: one fact, one message to each. Of a list: the file that came with it. */
  _id: string
  /** The case, or the list. */
  caseId: string
  seq: number
  /** Absent: to the person of the case. */
  agent?: ToldAgent
  /** Only of a list: there is no case. */
  owner?: ToldOwner
  name: MessageName
  owedAt: Date
  state: DeliveryState
  tries: Try[]
}
